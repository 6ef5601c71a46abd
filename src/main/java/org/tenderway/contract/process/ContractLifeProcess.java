package org.tenderway.contract.process;

import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tenderway.contract.ContractDescribed;
import org.tenderway.contract.ContractExtended;
import org.tenderway.contract.ContractRegistered;
import org.tenderway.contract.ContractSigned;
import org.tenderway.contract.ContractTerminated;
import org.tenderway.contract.QuestionReopened;
import org.tenderway.contract.domain.TermWatch;
import org.tenderway.contract.domain.ending.EndingChoice;
import org.tenderway.contract.domain.ending.Endings;
import org.tenderway.contract.domain.ending.Extending;
import org.tenderway.contract.domain.ending.NewExtension;

/** Watches every contract from the moment it is in force, and moves its timers when its end moves. */
@Component
public class ContractLifeProcess {

    private static final String PROCESS = "contract-life";
    private static final List<String> TIMERS = List.of("promptDay", "awaitEnd", "stepUnanswered");

    private final RuntimeService runtime;
    private final ManagementService jobs;
    private final TaskService tasks;
    private final TermWatch watch;
    private final Extending extending;
    private final Endings endings;

    ContractLifeProcess(
            RuntimeService runtime,
            ManagementService jobs,
            TaskService tasks,
            TermWatch watch,
            Extending extending,
            Endings endings) {
        this.runtime = runtime;
        this.jobs = jobs;
        this.tasks = tasks;
        this.watch = watch;
        this.extending = extending;
        this.endings = endings;
    }

    @EventListener
    void on(ContractSigned signed) {
        runtime.startProcessInstanceByKey(PROCESS, signed.subject());
    }

    @EventListener
    void on(ContractRegistered registered) {
        runtime.startProcessInstanceByKey(PROCESS, registered.subject());
    }

    @EventListener
    void on(ContractExtended extended) {
        redate(extended.subject());
    }

    @EventListener
    void on(ContractTerminated terminated) {
        redate(terminated.subject());
    }

    @EventListener
    void on(QuestionReopened reopened) {
        redate(reopened.subject());
    }

    @EventListener
    void on(ContractDescribed described) {
        redate(described.subject());
    }

    private void redate(String contract) {
        List<Job> timers = timersOf(contract);
        if (!timers.isEmpty()) {
            Date next = Midnight.of(watch.nextDay(contract));
            timers.forEach(job -> jobs.setJobDuedate(job.getId(), next));
        }
    }

    /** An extension proposed outside the task: it answers the question that may be open at this moment. */
    @Transactional
    public void propose(String contract, NewExtension extension) {
        extending.propose(contract, extension);
        answered(contract);
    }

    /** Any other answer outside the task. */
    @Transactional
    public void decide(String contract, EndingChoice choice) {
        endings.decide(contract, choice);
        answered(contract);
    }

    private void answered(String contract) {
        tasks.createTaskQuery()
                .processDefinitionKey(PROCESS)
                .processInstanceBusinessKey(contract)
                .taskDefinitionKey("decideEnding")
                .list()
                .forEach(task -> tasks.complete(task.getId(), Map.of("decision", "answered")));
    }

    private List<Job> timersOf(String contract) {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(contract, PROCESS).list().stream()
                .flatMap(
                        instance -> TIMERS.stream()
                                .flatMap(timer -> jobs
                                        .createJobQuery()
                                        .processInstanceId(instance.getId())
                                        .activityId(timer)
                                        .list()
                                        .stream()))
                .toList();
    }
}
