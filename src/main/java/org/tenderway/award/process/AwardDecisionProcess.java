package org.tenderway.award.process;

import java.util.Date;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.tenderway.governance.CallInExtended;

/** Moves the timers of decisions that were running before decisions had a process of their own. */
@Component
class AwardDecisionProcess {

    private final RuntimeService runtime;
    private final ManagementService management;
    private final AwardDecisionTasks tasks;

    AwardDecisionProcess(RuntimeService runtime, ManagementService management, AwardDecisionTasks tasks) {
        this.runtime = runtime;
        this.management = management;
        this.tasks = tasks;
    }

    @EventListener
    void on(CallInExtended extended) {
        runtime.createProcessInstanceQuery()
                .processDefinitionKey("award-decision")
                .processInstanceBusinessKey(extended.subject())
                .list()
                .forEach(instance -> management
                        .createJobQuery()
                        .processInstanceId(instance.getId())
                        .timers()
                        .list()
                        .forEach(timer -> redate(timer.getId(), extended.subject())));
    }

    private void redate(String timer, String tender) {
        Date day = tasks.earliestImplementation(tender);
        management.setJobDuedate(timer, day);
    }
}
