package org.tenderway.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doReturn;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tenderway.DatabaseTest;
import org.tenderway.Understudy;
import org.tenderway.audit.Trail;
import org.tenderway.identity.People;
import org.tenderway.identity.Person;
import org.tenderway.identity.Role;
import org.tenderway.notification.domain.DailyDigest;
import org.tenderway.notification.domain.LetterDelivery;
import org.tenderway.vocabulary.CaseReference;

@DatabaseTest
class DailyDigestTests {

    private static final LocalDateTime WEDNESDAY = LocalDateTime.of(2027, 3, 10, 7, 30);
    private static final CaseReference WORK = new CaseReference("WORK-2027");

    @Understudy(spy = true)
    People people;

    @Autowired
    DailyDigest digest;

    @Autowired
    LetterDelivery delivery;

    @Autowired
    Letters letters;

    @Autowired
    Trail trail;

    @Autowired
    TaskService tasks;

    @Autowired
    IdentityService identities;

    private Task first;
    private Task second;

    @BeforeEach
    void oliveHasTwoTasks() {
        identities.clearAuthentication();
        var olive = new Person("olive", "Olive Officer", "olive@council.test", Set.of(Role.COMMISSIONER));
        doReturn(List.of()).when(people).having(any());
        doReturn(List.of(olive, new Person("nora", "Nora", "nora@council.test", Set.of())))
                .when(people)
                .having(Role.COMMISSIONER);
        doReturn(Optional.of(olive)).when(people).find("olive");
        first = task("Confirm the award · HC-2018", WEDNESDAY.minusDays(1));
        second = task("Read the report · HC-2018", null);
    }

    @AfterEach
    void backToNow() {
        tasks.deleteTasks(List.of(first.getId(), second.getId()), true);
        ClockUtil.reset();
    }

    @Test
    void everybodyForWhomSomethingWaitsHearsOnceOnAWorkingMorning() {
        at(WEDNESDAY);
        digest.writeToday();
        digest.writeToday();
        var written = letters.of(WORK).stream()
                .filter(each -> each.subject().contains("10 March 2027"))
                .toList();
        assertThat(written).hasSize(1);
        LetterView letter = written.get(0);
        assertThat(letter.address()).isEqualTo("olive@council.test");
        assertThat(letter.body())
                .contains("- Confirm the award · HC-2018: overdue since 9 March 2027\n- Read the report · HC-2018\n");
        delivery.deliver(letter.key());
        assertThat(letters.find(letter.key()).orElseThrow().status()).isEqualTo(LetterStatus.SENT);
        assertThat(trail.of(WORK)).isEmpty();
    }

    @Test
    void whatHasEndedBeforeTheDigestLeavesIsNotInIt() {
        at(WEDNESDAY.plusDays(1));
        digest.writeToday();
        String key = letters.of(WORK).stream()
                .filter(letter -> letter.status() == LetterStatus.QUEUED)
                .findFirst()
                .orElseThrow()
                .key();
        tasks.complete(first.getId());
        delivery.deliver(key);
        assertThat(letters.find(key).orElseThrow().body())
                .doesNotContain("Confirm the award")
                .contains("- Read the report · HC-2018\n", "Open them under My work");
    }

    @Test
    void aDigestOfWhichAllHasEndedOrWhoseDayIsOverNeverLeaves() {
        at(WEDNESDAY.plusDays(5));
        digest.writeToday();
        at(WEDNESDAY.plusDays(6));
        digest.writeToday();
        var waiting = letters.of(WORK).stream()
                .filter(letter -> letter.status() == LetterStatus.QUEUED)
                .toList();
        assertThat(waiting).hasSize(2);
        tasks.complete(first.getId());
        delivery.deliver(waiting.get(0).key());
        tasks.complete(second.getId());
        delivery.deliver(waiting.get(1).key());
        assertThat(waiting)
                .extracting(letter -> letters.find(letter.key()).orElseThrow().status())
                .containsOnly(LetterStatus.NOT_NEEDED);
    }

    @Test
    void onAClosedDayNobodyIsReminded() {
        at(LocalDateTime.of(2028, 12, 25, 7, 30));
        digest.writeToday();
        at(LocalDateTime.of(2028, 1, 8, 7, 30));
        digest.writeToday();
        assertThat(letters.of(new CaseReference("WORK-2028"))).isEmpty();
    }

    private Task task(String name, @org.jspecify.annotations.Nullable LocalDateTime due) {
        Task task = tasks.newTask();
        task.setName(name);
        task.setAssignee("olive");
        if (due != null) {
            task.setDueDate(date(due));
        }
        tasks.saveTask(task);
        return task;
    }

    private static void at(LocalDateTime moment) {
        ClockUtil.setCurrentTime(date(moment));
    }

    private static Date date(LocalDateTime moment) {
        return Date.from(moment.atZone(ZoneId.of("Europe/London")).toInstant());
    }
}
