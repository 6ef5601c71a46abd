package org.tenderway.bid.process;

import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.stereotype.Component;
import org.tenderway.identity.CurrentActor;
import org.tenderway.vocabulary.Refusal;

/**
 * The acting person's task behind a page of this room: whose work it is, and its end. Rules are asked elsewhere, and who
 * did what stands in the opening report: a clerk with the sheet from the safe is no candidate of the task.
 */
@Component
class OpeningTask {

    private static final String DONE = "this task is done already, or it is not yours";

    private final TaskService tasks;
    private final RuntimeService runtime;
    private final CurrentActor actor;

    OpeningTask(TaskService tasks, RuntimeService runtime, CurrentActor actor) {
        this.tasks = tasks;
        this.runtime = runtime;
        this.actor = actor;
    }

    /** The business key of an open task, for the page behind it. */
    String keyOf(String taskDefinitionKey, String taskId) {
        Task task = Optional.ofNullable(mine(taskDefinitionKey).taskId(taskId).singleResult())
                .orElseThrow(() -> Refusal.because(DONE));
        return runtime.createProcessInstanceQuery()
                .processInstanceId(task.getProcessInstanceId())
                .singleResult()
                .getBusinessKey();
    }

    void complete(String taskDefinitionKey, String businessKey) {
        Task task = mine(taskDefinitionKey).processInstanceBusinessKey(businessKey).list().stream()
                .findFirst()
                .orElseThrow(() -> Refusal.because(DONE));
        tasks.complete(task.getId());
    }

    private TaskQuery mine(String taskDefinitionKey) {
        return tasks.createTaskQuery()
                .taskDefinitionKey(taskDefinitionKey)
                .or()
                .taskAssignee(actor.get().userId())
                .taskUnassigned()
                .endOr();
    }
}
