package org.tenderway.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tenderway.DatabaseTest;
import org.tenderway.audit.Trail;
import org.tenderway.calendar.BankHolidays;
import org.tenderway.calendar.Division;
import org.tenderway.calendar.domain.CalendarKeeping;

/** The one clock jumps, while many standstills wait: ahead by a month, back by two hours, and at sixty times its pace. */
@DatabaseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ClockJumpTests {

    private static final int CASES = Integer.getInteger("tenderway.jumps.cases", 10);

    @Autowired
    WalkGround ground;

    @Autowired
    AwardMoves award;

    @Autowired
    ManagementService jobs;

    @Autowired
    TaskService tasks;

    @Autowired
    Trail trail;

    @Autowired
    CalendarKeeping keeping;

    @Autowired
    JdbcClient sql;

    @BeforeAll
    void prepare() {
        ground.prepare();
    }

    @AfterAll
    void resetTime() {
        ClockUtil.reset();
    }

    @Test
    void aMonthAheadEveryTimerFiresOnceAndNobodysDecisionIsTaken() {
        List<String> waiting = standstills();
        LocalDateTime start = WalkGround.time();
        assertThat(whatFires()).isEmpty();

        WalkGround.setTime(start.plusDays(30));
        Map<String, Integer> fired = whatFires();

        assertThat(fired).containsOnlyKeys(waiting).values().containsOnly(1);
        assertThat(whatFires()).isEmpty();
        for (String lotRole : waiting) {
            assertThat(isAsked("confirmAward", lotRole)).isTrue();
            assertThat(ground.state(lotRole))
                    .containsEntry("status", "ANNOUNCED")
                    .containsEntry("signed", 0L);
        }
    }

    @Test
    void twoHoursBackNothingIsUnsignedOrSentAgainAndTheTrailGoesOn() {
        List<String> waiting = standstills();
        WalkGround.setTime(lastDay(waiting.get(0)).atTime(10, 0));
        whatFires();
        for (String lotRole : waiting) {
            award.decide(lotRole, "confirm", "No challenge was received");
            whatFires();
            award.completeGateLists(lotRole);
        }
        List<String> signed = waiting.subList(0, waiting.size() / 2);
        List<String> unsigned = waiting.subList(waiting.size() / 2, waiting.size());
        LocalDateTime halfPastMidnight = firstSigningDay(waiting.get(0)).atTime(0, 30);
        WalkGround.setTime(halfPastMidnight);
        signed.forEach(award::sign);
        whatFires();
        Map<String, Map<String, Object>> before = states(waiting);
        long letters = letters();
        long entries = trail.count();

        // Before the day on which they were signed, and on which others may be.
        WalkGround.setTime(halfPastMidnight.minusHours(2));

        assertThat(whatFires()).isEmpty();
        assertThat(states(waiting)).isEqualTo(before);
        assertThat(letters()).isEqualTo(letters);
        assertThat(trail.count()).isEqualTo(entries);
        for (String lotRole : unsigned) {
            assertThatThrownBy(() -> award.sign(lotRole)).hasMessageContaining("standstill");
        }

        // What happens now stands behind what happened later by its time.
        award.decide(oneMoreOnItsLastDay(), "confirm", "Nobody objected");
        whatFires();
        WalkGround.setTime(halfPastMidnight);
        unsigned.forEach(award::sign);
        whatFires();
        assertThat(states(signed)).isEqualTo(statesOf(before, signed));
        assertThat(states(unsigned).values())
                .allSatisfy(state -> assertThat(state).containsEntry("signed", 1L));
        assertThat(lettersTwice()).isZero();
        assertThat(entriesBackInTime()).isPositive();
        var check = trail.verify();
        assertThat(check.intact()).as(check.finding()).isTrue();
        System.out.printf(
                "back by two hours, %d cases: %d signed before stay so, %d were refused until their day came again; trail"
                        + " of %d entries intact, %d of them with an earlier time than the one before%n",
                waiting.size(), signed.size(), unsigned.size(), check.entries(), entriesBackInTime());
    }

    @Test
    void atSixtyTimesThePaceNothingFiresBeforeItsDay() {
        List<String> waiting = standstills();
        LocalDate last = lastDay(waiting.get(0));
        Map<String, Integer> fired = new HashMap<>();
        int seconds = 0;
        for (LocalDateTime time = last.minusDays(1).atTime(23, 30);
                time.isBefore(last.atTime(0, 30));
                time = time.plusMinutes(1)) {
            WalkGround.setTime(time);
            whatFires().forEach((lotRole, times) -> fired.merge(lotRole, times, Integer::sum));
            seconds++;
            assertThat(fired.isEmpty()).as("nothing fired at " + time).isEqualTo(time.isBefore(last.atStartOfDay()));
        }
        assertThat(fired).containsOnlyKeys(waiting).values().containsOnly(1);
        assertThat(seconds).isEqualTo(60);
    }

    @Test
    void aDayProclaimedMeanwhileLengthensRunningStandstillsAndItsWithdrawalShortensNone() {
        List<String> waiting = standstills();
        LocalDate last = lastDay(waiting.get(0));
        keeping.adopt(proclaimed(last), "Proclamation");
        LocalDate longer = lastDay(waiting.get(0));
        assertThat(longer).isAfter(last);

        WalkGround.setTime(last.atTime(10, 0));
        assertThat(whatFires()).isEmpty();
        keeping.adopt(BankHolidays.asIssued(), "Withdrawn");
        assertThat(waiting).allSatisfy(lotRole -> assertThat(lastDay(lotRole)).isEqualTo(longer));
        assertThat(whatFires()).isEmpty();
        WalkGround.setTime(longer.atTime(0, 0));
        assertThat(whatFires()).containsOnlyKeys(waiting);
    }

    private static BankHolidays proclaimed(LocalDate day) {
        Map<Division, Map<LocalDate, String>> days = new EnumMap<>(Division.class);
        for (Division division : Division.values()) {
            days.put(division, new HashMap<>(BankHolidays.asIssued().days(division)));
            days.get(division).put(day, "Royal wedding");
        }
        return BankHolidays.of(days);
    }

    private List<String> standstills() {
        ground.freshDay();
        List<String> waiting = new ArrayList<>();
        for (int each = 0; each < CASES; each++) {
            waiting.add(ground.strikeOffBesides());
        }
        whatFires();
        assertThat(waiting).allSatisfy(lotRole -> assertThat(isAsked("watchStandstill", lotRole))
                .isTrue());
        return waiting;
    }

    /** A case that reaches its last day while the clock is back. */
    private String oneMoreOnItsLastDay() {
        LocalDateTime now = WalkGround.time();
        WalkGround.setTime(now.minusDays(40));
        String lotRole = ground.strikeOffBesides();
        WalkGround.setTime(now);
        whatFires();
        return lotRole;
    }

    /** Does all that is due; answers whose standstill's timer fired and how often, each not before its day. */
    private Map<String, Integer> whatFires() {
        Map<String, Integer> fired = new HashMap<>();
        for (List<Job> due = due(); !due.isEmpty(); due = due()) {
            for (Job job : due) {
                String key = job.getDuedate() == null || !"award-standstill".equals(job.getProcessDefinitionKey())
                        ? ""
                        : keyOf(job);
                if (!key.isEmpty()) {
                    assertThat(WalkGround.today()).isAfterOrEqualTo(lastDay(key));
                    fired.merge(key, 1, Integer::sum);
                }
                jobs.executeJob(job.getId());
            }
        }
        return fired;
    }

    private List<Job> due() {
        return jobs.createJobQuery().active().executable().listPage(0, 200);
    }

    private String keyOf(Job job) {
        return sql.sql("select business_key_ from act_ru_execution where id_ = ?")
                .param(job.getProcessInstanceId())
                .query(String.class)
                .single();
    }

    private LocalDate lastDay(String lotRole) {
        return day(lotRole, "standstill_ends_on");
    }

    private LocalDate firstSigningDay(String lotRole) {
        return day(lotRole, "first_signing_date");
    }

    private LocalDate day(String lotRole, String column) {
        return Objects.requireNonNull((java.sql.Date) ground.state(lotRole).get(column))
                .toLocalDate();
    }

    private Map<String, Map<String, Object>> states(List<String> lotRoles) {
        Map<String, Map<String, Object>> states = new HashMap<>();
        lotRoles.forEach(each -> states.put(each, ground.state(each)));
        return states;
    }

    private static Map<String, Map<String, Object>> statesOf(
            Map<String, Map<String, Object>> states, List<String> lotRoles) {
        Map<String, Map<String, Object>> some = new HashMap<>(states);
        some.keySet().retainAll(lotRoles);
        return some;
    }

    private boolean isAsked(String task, String lotRole) {
        return tasks.createTaskQuery()
                        .processInstanceBusinessKey(lotRole)
                        .taskDefinitionKey(task)
                        .count()
                == 1;
    }

    private long letters() {
        return count("select count(*) from notification_letter");
    }

    private long lettersTwice() {
        return count("select count(*) from (select kind, about, recipient, occurrence from notification_letter"
                + " group by kind, about, recipient, occurrence having count(*) > 1) twice");
    }

    private long entriesBackInTime() {
        return count(
                "select count(*) from audit_entry a join audit_entry b on b.sequence_number = a.sequence_number + 1"
                        + " where b.happened_at < a.happened_at");
    }

    private long count(String question) {
        return sql.sql(question).query(Long.class).single();
    }
}
