package org.tenderway.evaluation.process;

import org.camunda.bpm.engine.TaskService;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tenderway.evaluation.ExclusionDesk;
import org.tenderway.evaluation.domain.Exclusions;
import org.tenderway.identity.OwnTasks;

/** Ends the check of the exclusion grounds with its task, once every tenderer is decided on. */
@Component
@Transactional
public class EvaluationExclusionsProcess implements ExclusionDesk {

    private static final String TASK = "checkExclusions";

    private final OwnTasks own;
    private final TaskService tasks;
    private final Exclusions exclusions;

    EvaluationExclusionsProcess(OwnTasks own, TaskService tasks, Exclusions exclusions) {
        this.own = own;
        this.tasks = tasks;
        this.exclusions = exclusions;
    }

    @Override
    public void findNoGrounds(String tender, String reason) {
        exclusions.findNoGrounds(tender, reason);
        finish(tender);
    }

    public void finish(String tender) {
        exclusions.refuseUnlessChecked(tender);
        own.complete(tender, TASK);
    }

    /** The tender of an open task, for the page behind it. */
    @Transactional(readOnly = true)
    public String tenderOf(String taskId) {
        return own.keyOf(TASK, taskId);
    }

    /** Whether the check of this tender waits to be finished. */
    @Transactional(readOnly = true)
    public boolean isOpen(String tender) {
        return tasks.createTaskQuery()
                        .taskDefinitionKey(TASK)
                        .processInstanceBusinessKey(tender)
                        .count()
                > 0;
    }
}
