package org.tenderway.accreditation.process;

import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import org.tenderway.identity.CurrentActor;
import org.tenderway.vocabulary.Refusal;

/** The acting person's open tasks behind pages: found by their key, and completed with the fact that ends them. */
@Component
class PageTasks {

    private static final String DONE = "this task is done already, or it is not yours";

    private final TaskService tasks;
    private final RuntimeService runtime;
    private final CurrentActor actor;

    PageTasks(TaskService tasks, RuntimeService runtime, CurrentActor actor) {
        this.tasks = tasks;
        this.runtime = runtime;
        this.actor = actor;
    }

    void complete(String businessKey, String... taskDefinitionKeys) {
        Task task =
                waiting(businessKey, taskDefinitionKeys).stream().findFirst().orElseThrow(() -> Refusal.because(DONE));
        String holder = task.getAssignee();
        String me = actor.get().userId();
        Refusal.unless(holder == null || holder.equals(me), "", DONE);
        if (holder == null) {
            tasks.claim(task.getId(), me);
        }
        tasks.complete(task.getId());
    }

    boolean isWaiting(String businessKey, String... taskDefinitionKeys) {
        return !waiting(businessKey, taskDefinitionKeys).isEmpty();
    }

    /** The business key of an open task; who may see what is the rule of each page. */
    String keyOf(String taskId, String... taskDefinitionKeys) {
        Task task = Optional.ofNullable(tasks.createTaskQuery()
                        .taskId(taskId)
                        .taskDefinitionKeyIn(taskDefinitionKeys)
                        .singleResult())
                .orElseThrow(() -> new Refusal.NotTheirs("", DONE));
        return runtime.createProcessInstanceQuery()
                .processInstanceId(task.getProcessInstanceId())
                .singleResult()
                .getBusinessKey();
    }

    private List<Task> waiting(String businessKey, String... taskDefinitionKeys) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(businessKey)
                .taskDefinitionKeyIn(taskDefinitionKeys)
                .list();
    }
}
