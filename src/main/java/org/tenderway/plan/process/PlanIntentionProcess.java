package org.tenderway.plan.process;

import java.time.Clock;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tenderway.plan.IntentionAdded;
import org.tenderway.plan.IntentionApproved;
import org.tenderway.plan.domain.line.LineWatch;

/** Gives every intention its timetable from the moment it is on a plan. */
@Component
public class PlanIntentionProcess {

    private static final String PROCESS = "plan-intention";
    private static final List<String> TIMERS = List.of("nextDay", "anotherDay");

    private final RuntimeService runtime;
    private final ManagementService jobs;
    private final LineWatch watch;
    private final Clock clock;

    PlanIntentionProcess(RuntimeService runtime, ManagementService jobs, LineWatch watch, Clock clock) {
        this.runtime = runtime;
        this.jobs = jobs;
        this.watch = watch;
        this.clock = clock;
    }

    @EventListener
    void on(IntentionApproved approved) {
        // An addition has its process already: it has been to the board in it.
        if (running(approved.subject()).isEmpty()) {
            runtime.startProcessInstanceByKey(PROCESS, approved.subject());
        }
    }

    @EventListener
    void on(IntentionAdded added) {
        runtime.startProcessInstanceByKey(PROCESS, added.subject());
    }

    /** A report outside the task: the process looks at the line again at once. */
    @Transactional
    public void report(
            String line, String seen, @Nullable Integer number, String result, String newDate, String reason) {
        watch.report(line, seen, number, result, newDate, reason);
        Date now = Date.from(clock.instant());
        running(line)
                .forEach(instance -> TIMERS.forEach(timer -> jobs.createJobQuery()
                        .processInstanceId(instance.getId())
                        .activityId(timer)
                        .list()
                        .forEach(job -> jobs.setJobDuedate(job.getId(), now))));
    }

    private List<ProcessInstance> running(String line) {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(line, PROCESS)
                .list();
    }
}
