package org.tenderway.engine;

import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.IdentityLink;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.tenderway.vocabulary.Refusal;

/**
 * Whose a task may become, and who ends it. The engine lets everybody who may take a task hand it to anybody at all, and
 * leaves it with its holder when their role is gone: they would act with rights that their roles do not give.
 */
@Component
class TaskHolder {

    private final ObjectProvider<EnginePeople> people;

    TaskHolder(ObjectProvider<EnginePeople> people) {
        this.people = people;
    }

    TaskListener onAssignment() {
        return task -> {
            String holder = task.getAssignee();
            if (isPersonal(task)) {
                String before = holderBefore(task);
                // A door of ours has asked its own rules, as where somebody leaves and another comes.
                Refusal.unless(
                        before == null || before.equals(holder) || DoorAuthority.isOpen(),
                        "",
                        "this task is one person's own: it stays theirs");
            } else {
                Refusal.unless(
                        holder == null || hasRoleFor(task, holder),
                        "",
                        "“%s” has none of the roles that do this task".formatted(holder));
            }
        };
    }

    TaskListener onComplete() {
        return task -> {
            String actor = Context.getCommandContext().getAuthenticatedUserId();
            // A door of ours has asked its own rules.
            if (actor == null || DoorAuthority.isOpen()) {
                return;
            }
            Refusal.unless(
                    isPersonal(task) ? actor.equals(task.getAssignee()) : hasRoleFor(task, actor),
                    "",
                    "you have none of the roles that do this task");
        };
    }

    /** The model gives it to one person, not to a role. */
    private static boolean isPersonal(DelegateTask task) {
        return task.getCandidates().isEmpty();
    }

    /** By a role that the model names, or by name. */
    private boolean hasRoleFor(DelegateTask task, String userId) {
        if (task.getCandidates().stream().anyMatch(candidate -> userId.equals(candidate.getUserId()))) {
            return true;
        }
        Set<String> groups = task.getCandidates().stream()
                .map(IdentityLink::getGroupId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return people.getObject().groupsOf(userId).stream().anyMatch(groups::contains);
    }

    private static @Nullable String holderBefore(DelegateTask task) {
        var change = ((TaskEntity) task).getPropertyChanges().get(TaskEntity.ASSIGNEE);
        return change == null ? null : Objects.toString(change.getOrgValue(), null);
    }
}
