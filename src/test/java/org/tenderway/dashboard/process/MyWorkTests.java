package org.tenderway.dashboard.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tenderway.DatabaseTest;
import org.tenderway.identity.Person;
import org.tenderway.identity.Role;

/** However much waits for a person, the most urgent comes first and nothing is left out. */
@DatabaseTest
class MyWorkTests {

    private static final Person CLERK = new Person("paging-clerk", "Pat", "", Set.of(Role.COMMITTEE_CLERK));
    private static final LocalDate TODAY = LocalDate.of(2030, 5, 15);

    @Autowired
    OpenTasks open;

    @Autowired
    TaskService tasks;

    private final List<String> expected = new ArrayList<>();

    @BeforeEach
    void oneHundredAndThirtyWait() {
        tasks.deleteTasks(
                tasks.createTaskQuery().taskNameLike("Paging %").list().stream()
                        .map(Task::getId)
                        .toList(),
                true);
        expected.clear();
        // Created in the wrong order, claimed and unclaimed by turns.
        IntStream.iterate(89, day -> day >= 0, day -> day - 1)
                .forEach(day -> wait("dated " + day, TODAY.plusDays(day)));
        IntStream.range(0, 40).forEach(number -> wait("undated " + number, null));
        IntStream.range(0, 90).forEach(day -> expected.add("Paging dated " + day));
    }

    @Test
    void pageByPageTheSoonestComesFirstAndWhatHasNoDateLast() {
        List<String> seen = new ArrayList<>();
        for (int page = 1; page <= 3; page++) {
            List<OpenTask> shown = open.of(CLERK, page);
            assertThat(shown).hasSize(page < 3 ? 50 : 30);
            shown.forEach(task -> seen.add(task.name()));
        }
        assertThat(seen.subList(0, 90)).isEqualTo(expected);
        assertThat(seen.subList(90, 130))
                .allMatch(name -> name.startsWith("Paging undated"))
                .doesNotHaveDuplicates();
    }

    @Test
    void whatIsOverdueAndWhatIsDueSoonIsCountedOnAllPages() {
        OpenTasks.Waiting waiting = open.waiting(CLERK, start(TODAY.plusDays(3)), start(TODAY.plusDays(60)));
        assertThat(waiting).isEqualTo(new OpenTasks.Waiting(130, 3, 60));
        assertThat(waiting.pages()).isEqualTo(3);
    }

    private void wait(String name, @Nullable LocalDate due) {
        Task task = tasks.newTask();
        task.setName("Paging " + name);
        if (due != null) {
            task.setDueDate(Date.from(start(due)));
        }
        tasks.saveTask(task);
        if (name.hashCode() % 2 == 0) {
            tasks.setAssignee(task.getId(), CLERK.userId());
        } else {
            tasks.addCandidateGroup(task.getId(), Role.COMMITTEE_CLERK.groupId());
        }
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay().toInstant(ZoneOffset.UTC);
    }
}
