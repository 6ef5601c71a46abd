package org.tenderway.notification.process;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.stereotype.Component;
import org.tenderway.identity.Person;
import org.tenderway.identity.Role;
import org.tenderway.notification.domain.OpenWork;

/** Asks the engine what waits for somebody: what they hold, and what nobody holds and their roles may do. */
@Component
class WaitingTasks implements OpenWork {

    private static final int MOST = 100;
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private final TaskService tasks;
    private final Clock clock;

    WaitingTasks(TaskService tasks, Clock clock) {
        this.tasks = tasks;
        this.clock = clock;
    }

    @Override
    public List<String> of(Person person) {
        List<Task> found = new ArrayList<>(listed(tasks.createTaskQuery().taskAssignee(person.userId())));
        List<String> groups = person.roles().stream().map(Role::groupId).toList();
        if (!groups.isEmpty()) {
            found.addAll(
                    listed(tasks.createTaskQuery().taskCandidateGroupIn(groups).taskUnassigned()));
        }
        return found.stream()
                .sorted(Comparator.comparing(Task::getDueDate, Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(Task::getCreateTime)
                        .thenComparing(Task::getId))
                .limit(MOST)
                .map(this::line)
                .toList();
    }

    private static List<Task> listed(TaskQuery query) {
        return query.active().orderByTaskCreateTime().asc().listPage(0, MOST);
    }

    private String line(Task task) {
        String name = Objects.toString(task.getName(), task.getTaskDefinitionKey());
        Date due = task.getDueDate();
        if (due == null) {
            return name;
        }
        LocalDate day = due.toInstant().atZone(LONDON).toLocalDate();
        return name + (day.isBefore(LocalDate.now(clock)) ? ": overdue since " : ": due on ") + DAY.format(day);
    }
}
