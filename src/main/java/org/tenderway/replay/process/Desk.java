package org.tenderway.replay.process;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.stereotype.Component;

/** A person at the task list: finds a task by its business key, claims it and submits its form, under their own rights. */
@Component
public class Desk {

    private final TaskService tasks;
    private final FormService forms;
    private final IdentityService identities;
    private final RuntimeService runtime;

    Desk(TaskService tasks, FormService forms, IdentityService identities, RuntimeService runtime) {
        this.tasks = tasks;
        this.forms = forms;
        this.identities = identities;
        this.runtime = runtime;
    }

    /** Does something as a person, with that person's groups. */
    public <T> T as(String user, Supplier<T> action) {
        identities.clearAuthentication();
        List<String> groups = identities.createGroupQuery().groupMember(user).list().stream()
                .map(Group::getId)
                .toList();
        identities.setAuthentication(user, groups);
        try {
            return action.get();
        } finally {
            identities.clearAuthentication();
        }
    }

    public void as(String user, Runnable action) {
        as(user, () -> {
            action.run();
            return true;
        });
    }

    /** Claims and submits the person's task on a business key; what the rules refuse leaves the task open. */
    public void complete(String user, String task, String businessKey, Map<String, Object> form) {
        as(user, () -> {
            Task found = mine(user, task, businessKey);
            if (found.getAssignee() == null) {
                tasks.claim(found.getId(), user);
            }
            forms.submitTaskForm(found.getId(), form);
        });
    }

    public void claim(String user, String task, String businessKey) {
        as(user, () -> tasks.claim(mine(user, task, businessKey).getId(), user));
    }

    /** Whoever claimed a task that is not for them gives it back. */
    public void handBack(String task, String businessKey) {
        query(task, businessKey).list().forEach(each -> tasks.setAssignee(each.getId(), null));
    }

    /** Business keys on which this task is open, in order. */
    public List<String> openOn(String task) {
        return tasks.createTaskQuery().taskDefinitionKey(task).list().stream()
                .map(this::businessKey)
                .sorted()
                .distinct()
                .toList();
    }

    public boolean isOpen(String task, String businessKey) {
        return query(task, businessKey).count() > 0;
    }

    private Task mine(String user, String task, String businessKey) {
        List<Task> assigned = query(task, businessKey).taskAssignee(user).list();
        List<Task> found = assigned.isEmpty()
                ? query(task, businessKey).taskCandidateUser(user).list()
                : assigned;
        if (found.isEmpty()) {
            throw new IllegalStateException("%s finds no task “%s” on %s".formatted(user, task, businessKey));
        }
        return found.get(0);
    }

    private TaskQuery query(String task, String businessKey) {
        return tasks.createTaskQuery().taskDefinitionKey(task).processInstanceBusinessKey(businessKey);
    }

    private String businessKey(Task task) {
        return runtime.createProcessInstanceQuery()
                .processInstanceId(task.getProcessInstanceId())
                .singleResult()
                .getBusinessKey();
    }
}
