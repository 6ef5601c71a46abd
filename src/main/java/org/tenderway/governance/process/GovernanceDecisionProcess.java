package org.tenderway.governance.process;

import java.util.Date;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.tenderway.governance.CallInExtended;

/** Moves the timers of a running decision when its call-in window lengthens. */
@Component
class GovernanceDecisionProcess {

    private final RuntimeService runtime;
    private final ManagementService management;
    private final GovernanceDecisionTasks tasks;

    GovernanceDecisionProcess(RuntimeService runtime, ManagementService management, GovernanceDecisionTasks tasks) {
        this.runtime = runtime;
        this.management = management;
        this.tasks = tasks;
    }

    @EventListener
    void on(CallInExtended extended) {
        Date day = tasks.implementationDay(extended.decision());
        runtime
                .createProcessInstanceQuery()
                .processDefinitionKey("governance-decision")
                .processInstanceBusinessKey(extended.decision())
                .list()
                .stream()
                .flatMap(instance ->
                        management.createJobQuery().processInstanceId(instance.getId()).timers().list().stream())
                .forEach(timer -> management.setJobDuedate(timer.getId(), day));
    }
}
