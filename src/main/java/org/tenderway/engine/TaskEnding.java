package org.tenderway.engine;

import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.engine.history.UserOperationLogEntry;
import org.springframework.stereotype.Component;
import org.tenderway.identity.People;
import org.tenderway.identity.Person;

/** Whether a task is still open, and if not, who ended it and when. */
@Component
class TaskEnding {

    private static final DateTimeFormatter WORDS =
            DateTimeFormatter.ofPattern("'at' HH:mm 'on' d MMMM yyyy", Locale.UK);

    private final TaskService tasks;
    private final HistoryService history;
    private final IdentityService identities;
    private final People people;

    TaskEnding(TaskService tasks, HistoryService history, IdentityService identities, People people) {
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

    record Answer(State state, String inWords) {}

    Answer of(String taskId) {
        var caller = identities.getCurrentAuthentication();
        identities.clearAuthentication();
        try {
            if (tasks.createTaskQuery().taskId(taskId).count() > 0) {
                return new Answer(State.OPEN, "");
            }
            var ended = history.createHistoricTaskInstanceQuery().taskId(taskId).singleResult();
            return ended == null
                    ? new Answer(State.UNKNOWN, "There is no such task")
                    : new Answer(State.ENDED, "Somebody else has already completed this task" + byWhom(ended));
        } finally {
            if (caller != null) {
                identities.setAuthentication(caller);
            }
        }
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
