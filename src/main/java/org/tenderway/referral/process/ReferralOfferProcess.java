package org.tenderway.referral.process;

import java.util.Date;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tenderway.contract.CutOverDecided;
import org.tenderway.referral.ReferralReceived;
import org.tenderway.referral.ReferralWithdrawn;
import org.tenderway.referral.domain.ReferralOffering;
import org.tenderway.vocabulary.Refusal;

/** Starts the offering of each request, moves what waits for a cut-over, and ends it when the request is withdrawn. */
@Component
public class ReferralOfferProcess {

    private static final String PROCESS = "referral-offer";
    private static final String WITHDRAWN = "referralWithdrawn";

    private final RuntimeService runtime;
    private final ManagementService jobs;
    private final TaskService tasks;
    private final ReferralOffering offering;

    ReferralOfferProcess(RuntimeService runtime, ManagementService jobs, TaskService tasks, ReferralOffering offering) {
        this.runtime = runtime;
        this.jobs = jobs;
        this.tasks = tasks;
        this.offering = offering;
    }

    @EventListener
    void on(ReferralReceived received) {
        runtime.startProcessInstanceByKey(PROCESS, received.subject());
    }

    @EventListener
    void on(ReferralWithdrawn withdrawn) {
        runtime.createMessageCorrelation(WITHDRAWN)
                .processInstanceBusinessKey(withdrawn.subject())
                .correlateAll();
    }

    @EventListener
    void on(CutOverDecided decided) {
        for (String request : offering.waitingFor(decided.subject())) {
            Date day = Moments.startOf(offering.waitsUntil(request));
            runtime.createProcessInstanceQuery().processInstanceBusinessKey(request, PROCESS).list().stream()
                    .flatMap(
                            instance -> jobs
                                    .createJobQuery()
                                    .processInstanceId(instance.getId())
                                    .activityId("cutOverDay")
                                    .list()
                                    .stream())
                    .forEach(job -> jobs.setJobDuedate(job.getId(), day));
        }
    }

    /** An answer that came in another way than the task: it completes the task, under the same rules. */
    @Transactional
    public void answer(String request, int offer, String answer, String reasonCode, String reason) {
        Task task = tasks
                .createTaskQuery()
                .processDefinitionKey(PROCESS)
                .processInstanceBusinessKey(request)
                .taskDefinitionKey("recordAnswer")
                .list()
                .stream()
                .findFirst()
                .orElseThrow(() -> new Refusal("offer", "no offer of request %s is open".formatted(request)));
        try {
            tasks.complete(
                    task.getId(), Map.of("offer", offer, "answer", answer, "reasonCode", reasonCode, "reason", reason));
        } catch (ProcessEngineException wrapped) {
            throw refusalIn(wrapped).map(RuntimeException.class::cast).orElse(wrapped);
        }
    }

    /** The engine wraps what its listeners throw; whoever asks wants the field that is wrong. */
    private static Optional<Refusal> refusalIn(Throwable wrapped) {
        return Stream.iterate(wrapped, Objects::nonNull, Throwable::getCause)
                .filter(Refusal.class::isInstance)
                .map(Refusal.class::cast)
                .findFirst();
    }
}
