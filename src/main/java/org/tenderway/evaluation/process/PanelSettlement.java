package org.tenderway.evaluation.process;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import org.tenderway.evaluation.domain.Deciding;
import org.tenderway.evaluation.domain.Panels;

/** Brings the tasks of a tender's evaluations in line once somebody has lost or regained access. */
@Component
class PanelSettlement {

    private static final String TOO_SMALL = "evaluationPanelTooSmall";

    private final TaskService tasks;
    private final RuntimeService runtime;
    private final Panels panels;
    private final Deciding deciding;

    PanelSettlement(TaskService tasks, RuntimeService runtime, Panels panels, Deciding deciding) {
        this.tasks = tasks;
        this.runtime = runtime;
        this.panels = panels;
        this.deciding = deciding;
    }

    void settle(String lotRole, String user) {
        for (String beside : deciding.lotRolesBeside(lotRole)) {
            if (panels.isOff(beside, user)) {
                tasks
                        .createTaskQuery()
                        .processInstanceBusinessKey(beside)
                        .taskDefinitionKeyIn("declareConflict", "scoreQuality")
                        .taskAssignee(user)
                        .list()
                        .stream()
                        .map(Task::getId)
                        .forEach(tasks::complete);
            }
            if (panels.isToBeNamed(beside)) {
                runtime.createMessageCorrelation(TOO_SMALL)
                        .processInstanceBusinessKey(beside)
                        .correlateAll();
            }
        }
    }
}
