package org.tenderway.award.process;

import java.util.Date;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.tenderway.award.StandstillExtended;

/** Moves the timer of a running standstill when its aggregate says that the last day has moved. */
@Component
class AwardStandstillProcess {

    private final RuntimeService runtime;
    private final ManagementService management;
    private final AwardStandstillTasks tasks;

    AwardStandstillProcess(RuntimeService runtime, ManagementService management, AwardStandstillTasks tasks) {
        this.runtime = runtime;
        this.management = management;
        this.tasks = tasks;
    }

    @EventListener
    void on(StandstillExtended extended) {
        Date lastDay = tasks.lastDay(extended.subject());
        runtime.createProcessInstanceQuery()
                .processDefinitionKey("award-standstill")
                .processInstanceBusinessKey(extended.subject())
                .list()
                .forEach(instance -> management
                        .createJobQuery()
                        .processInstanceId(instance.getId())
                        .activityId("lastDayReached")
                        .list()
                        .forEach(timer -> move(timer, lastDay)));
    }

    private void move(Job timer, Date lastDay) {
        management.setJobDuedate(timer.getId(), lastDay);
    }
}
