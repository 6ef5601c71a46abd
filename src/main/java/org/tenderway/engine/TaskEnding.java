package org.tenderway.engine;

import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.engine.history.UserOperationLogEntry;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import org.tenderway.identity.Actor;
import org.tenderway.identity.People;
import org.tenderway.identity.Person;
import org.tenderway.identity.Role;

/** Whether a task is still open, and if not, who ended it and when. */
@Component
class TaskEnding {

    private static final DateTimeFormatter WORDS =
            DateTimeFormatter.ofPattern("'at' HH:mm 'on' d MMMM yyyy", Locale.UK);

    private final TaskService tasks;
    private final HistoryService history;
    private final IdentityService identities;
    private final People people;
    private final RepositoryService models;

    TaskEnding(
            TaskService tasks,
            HistoryService history,
            IdentityService identities,
            People people,
            RepositoryService models) {
        this.models = models;
        this.tasks = tasks;
        this.history = history;
        this.identities = identities;
        this.people = people;
    }

    enum State {
        OPEN,
        ENDED,
        UNKNOWN
    }

    record Answer(State state, String inWords) {

        static final Answer OPEN = new Answer(State.OPEN, "");
    }

    /** Who has an open task, for somebody who wanted it too. */
    String claimed(String taskId) {
        return unrestricted(() -> Optional.ofNullable(
                                tasks.createTaskQuery().taskId(taskId).singleResult())
                        .map(Task::getAssignee)
                        .flatMap(people::find)
                        .map(Person::name))
                .map("Somebody else has taken this task already: %s."::formatted)
                .orElse("Somebody else has taken this task already.");
    }

    Answer of(String taskId) {
        return unrestricted(() -> {
            if (tasks.createTaskQuery().taskId(taskId).count() > 0) {
                return Answer.OPEN;
            }
            var ended = history.createHistoricTaskInstanceQuery().taskId(taskId).singleResult();
            return ended == null
                    ? new Answer(State.UNKNOWN, "There is no such task")
                    : new Answer(State.ENDED, inWords(ended));
        });
    }

    /** How a task of somebody's role, or their own, ended; empty when it is open, unknown or no business of theirs. */
    String ofTheirs(Actor person, String taskDefinitionKey, String taskId) {
        return unrestricted(() -> Optional.ofNullable(history.createHistoricTaskInstanceQuery()
                                .taskId(taskId)
                                .finished()
                                .singleResult())
                        .filter(ended -> ended.getTaskDefinitionKey().equals(taskDefinitionKey))
                        .filter(ended -> person.userId().equals(ended.getAssignee()) || isForARoleOf(person, ended)))
                .map(this::ending)
                .orElse("");
    }

    private boolean isForARoleOf(Actor person, HistoricTaskInstance ended) {
        var model = (ProcessDefinitionEntity) models.getProcessDefinition(ended.getProcessDefinitionId());
        return Optional.ofNullable(model.getTaskDefinitions().get(ended.getTaskDefinitionKey())).stream()
                .flatMap(task -> task.getCandidateGroupIdExpressions().stream())
                .flatMap(group -> Role.ofGroup(group.getExpressionText()).stream())
                .anyMatch(person::has);
    }

    private String ending(HistoricTaskInstance ended) {
        return unrestricted(() -> inWords(ended));
    }

    private <T> T unrestricted(Supplier<T> question) {
        var caller = identities.getCurrentAuthentication();
        identities.clearAuthentication();
        try {
            return question.get();
        } finally {
            if (caller != null) {
                identities.setAuthentication(caller);
            }
        }
    }

    private String inWords(HistoricTaskInstance ended) {
        // A task that a timer took away was nobody's doing.
        return TaskEntity.DELETE_REASON_COMPLETED.equals(ended.getDeleteReason())
                ? "Somebody else has already completed this task" + byWhom(ended)
                : "This task is no longer asked for: the case has moved on. Look at its case page.";
    }

    private String byWhom(HistoricTaskInstance ended) {
        if (ended.getEndTime() == null) {
            return ".";
        }
        String when = WORDS.format(ZonedDateTime.ofInstant(ended.getEndTime().toInstant(), OneClock.LONDON));
        Optional<String> who = history
                .createUserOperationLogQuery()
                .taskId(ended.getId())
                .operationType(UserOperationLogEntry.OPERATION_TYPE_COMPLETE)
                .list()
                .stream()
                .map(UserOperationLogEntry::getUserId)
                .findFirst()
                .flatMap(people::find)
                .map(Person::name);
        return who.map(name -> ": " + name + ", " + when + ".").orElse(", " + when + ".");
    }
}
