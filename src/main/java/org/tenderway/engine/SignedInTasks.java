package org.tenderway.engine;

import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.stereotype.Component;
import org.tenderway.identity.CurrentActor;
import org.tenderway.identity.OwnTasks;
import org.tenderway.vocabulary.Refusal;

/** Finds the tasks of whoever acts. */
@Component
class SignedInTasks implements OwnTasks {

    private static final String DONE = "this task is done already, or it is not yours";

    private final TaskService tasks;
    private final RuntimeService runtime;
    private final CurrentActor actor;
    private final TaskEnding endings;

    SignedInTasks(TaskService tasks, RuntimeService runtime, CurrentActor actor, TaskEnding endings) {
        this.endings = endings;
        this.tasks = tasks;
        this.runtime = runtime;
        this.actor = actor;
    }

    @Override
    public String keyOf(String taskDefinitionKey, String taskId) {
        Task task = Optional.ofNullable(mine(taskDefinitionKey).taskId(taskId).singleResult())
                .orElseThrow(() -> notOpen(taskDefinitionKey, taskId));
        return runtime.createProcessInstanceQuery()
                .processInstanceId(task.getProcessInstanceId())
                .singleResult()
                .getBusinessKey();
    }

    @Override
    public void complete(String businessKey, String... taskDefinitionKeys) {
        Task task = open(businessKey, taskDefinitionKeys);
        if (task.getAssignee() == null) {
            tasks.claim(task.getId(), actor.get().userId());
        }
        tasks.complete(task.getId());
    }

    @Override
    public void completeUntaken(String businessKey, String taskDefinitionKey) {
        tasks.complete(open(businessKey, taskDefinitionKey).getId());
    }

    /** Who might have done it hears who was faster; for everybody else it was never there. */
    private Refusal notOpen(String taskDefinitionKey, String taskId) {
        String ending = endings.ofTheirs(actor.get(), taskDefinitionKey, taskId);
        return ending.isEmpty() ? new Refusal.NotTheirs("", DONE) : Refusal.because(ending);
    }

    private Task open(String businessKey, String... taskDefinitionKeys) {
        return mine(taskDefinitionKeys).processInstanceBusinessKey(businessKey).list().stream()
                .findFirst()
                .orElseThrow(() -> Refusal.because(DONE));
    }

    private TaskQuery mine(String... taskDefinitionKeys) {
        return tasks.createTaskQuery()
                .taskDefinitionKeyIn(taskDefinitionKeys)
                .or()
                .taskAssignee(actor.get().userId())
                .taskUnassigned()
                .endOr();
    }
}
