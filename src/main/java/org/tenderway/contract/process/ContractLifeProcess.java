package org.tenderway.contract.process;

import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tenderway.contract.ContractExtended;
import org.tenderway.contract.ContractRegistered;
import org.tenderway.contract.ContractSigned;
import org.tenderway.contract.ContractTerminated;
import org.tenderway.contract.domain.TermWatch;

/** Watches every contract from the moment it is in force, and moves its timers when its end moves. */
@Component
public class ContractLifeProcess {

    private static final String PROCESS = "contract-life";
    private static final List<String> TIMERS = List.of("promptDay", "awaitEnd", "stepUnanswered");

    private final RuntimeService runtime;
    private final ManagementService jobs;
    private final TaskService tasks;
    private final TermWatch watch;

    ContractLifeProcess(RuntimeService runtime, ManagementService jobs, TaskService tasks, TermWatch watch) {
        this.runtime = runtime;
        this.jobs = jobs;
        this.tasks = tasks;
        this.watch = watch;
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
        Date next = Midnight.of(watch.nextDay(extended.subject()));
        timersOf(extended.subject()).forEach(job -> jobs.setJobDuedate(job.getId(), next));
    }

    @EventListener
    void on(ContractTerminated terminated) {
        Date now = Midnight.of(watch.nextDay(terminated.subject()));
        timersOf(terminated.subject()).forEach(job -> jobs.setJobDuedate(job.getId(), now));
    }

    /** An extension outside the task: it answers the question that may be open at this moment. */
    @Transactional
    public void extend(String contract, @Nullable LocalDate newEnd, String reason) {
        watch.extend(contract, newEnd, reason);
        tasks.createTaskQuery()
                .processDefinitionKey(PROCESS)
                .processInstanceBusinessKey(contract)
                .taskDefinitionKey("decideEnding")
                .list()
                .forEach(task -> tasks.complete(task.getId(), Map.of("decision", "later")));
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
