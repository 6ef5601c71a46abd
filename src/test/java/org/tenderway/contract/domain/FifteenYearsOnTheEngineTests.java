package org.tenderway.contract.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Date;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.JobQuery;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationListener;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.context.support.AbstractApplicationContext;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.tenderway.DatabaseTest;
import org.tenderway.TestDatabase;
import org.tenderway.contract.ContractOrigin;
import org.tenderway.contract.ContractParticulars;
import org.tenderway.contract.ContractStatus;
import org.tenderway.contract.ContractTerms;
import org.tenderway.contract.ContractView;
import org.tenderway.contract.EndResult;
import org.tenderway.contract.NewContract;
import org.tenderway.contract.NoticePeriod;
import org.tenderway.contract.QuestionReopened;
import org.tenderway.contract.domain.ending.Excepting;
import org.tenderway.governance.domain.MeetingCalendar;
import org.tenderway.governance.domain.YearsOfMeetings;
import org.tenderway.plan.LotPlan;
import org.tenderway.plan.NewProgramme;
import org.tenderway.plan.Programmes;
import org.tenderway.regime.Channel;
import org.tenderway.regime.Regime;
import org.tenderway.replay.process.Desk;
import org.tenderway.supplier.Suppliers;
import org.tenderway.vocabulary.CaseReference;
import org.tenderway.vocabulary.Money;
import org.tenderway.vocabulary.TermLength;

/**
 * Fifteen years of contracts through the engine: its timers, tasks and letters, people at their forms, real decisions
 * and a real committee calendar. {@code -Dtenderway.test.fifteenYears=5000} makes it a whole council's.
 */
@DatabaseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FifteenYearsOnTheEngineTests {

    private static final int CONTRACTS = Integer.getInteger("tenderway.test.fifteenYears", 200);
    private static final long SEED = 79;
    private static final LocalDate FIRST_DAY = LocalDate.of(2020, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2034, 12, 31);
    private static final List<String> CASES = List.of("FYA-2020", "FYB-2020", "FYC-2020");

    private final TreeMap<LocalDate, Map<Integer, NewContract>> arrivals = new TreeMap<>();
    private final Map<String, LocalDate> watchedFrom = new HashMap<>();
    private final Reopened reopened = new Reopened();
    private @Nullable Hands hands;
    private LocalDate today = FIRST_DAY;
    private int fired;

    @Autowired
    RegisterOfContracts register;

    @Autowired
    Excepting excepting;

    @Autowired
    MeetingCalendar meetings;

    @Autowired
    Programmes programmes;

    @Autowired
    Suppliers suppliers;

    @Autowired
    Desk desk;

    @Autowired
    TaskService tasks;

    @Autowired
    FormService forms;

    @Autowired
    RuntimeService runtime;

    @Autowired
    AbstractApplicationContext context;

    @Autowired
    ManagementService jobs;

    @Autowired
    JdbcTemplate sql;

    /** Remembers when which question was asked again. */
    private static final class Reopened implements ApplicationListener<PayloadApplicationEvent<QuestionReopened>> {

        private final Set<String> days = new HashSet<>();

        @Override
        public void onApplicationEvent(PayloadApplicationEvent<QuestionReopened> fact) {
            days.add(fact.getPayload().subject() + " " + london(ClockUtil.getCurrentTime()));
        }
    }

    @BeforeAll
    void fifteenYearsPass() {
        long began = System.nanoTime();
        at(FIRST_DAY);
        hands = new Hands(SEED, tasks, forms, runtime, desk);
        context.addApplicationListener(reopened);
        desk.as("clerk", () -> YearsOfMeetings.between(FIRST_DAY, LAST_DAY.plusYears(2))
                .forEach(meetings::enter));
        desk.as("officer", () -> {
            open(CASES.get(0), "nottingham");
            open(CASES.get(1), "nottinghamshire");
        });
        String supplier = desk.as("contracts", () -> suppliers.register("Fifteen Care (fictional)", "c@care.example"));
        Random chance = new Random(SEED);
        for (int number = 1; number <= CONTRACTS; number++) {
            arrive(number, chance, supplier);
        }
        while (!today.isAfter(LAST_DAY)) {
            java.util.Date since = new java.util.Date(at(today).getTime() - 1);
            Map<Integer, NewContract> come = arrivals.remove(today);
            if (come != null) {
                come.values().forEach(this::register);
            }
            do {
                doAllDue();
            } while (people().work(today, since));
            today = nextDay();
        }
        System.out.printf(
                "%,d contracts over 15 years on %s: %s; %,d prompts, %,d jobs of the engine, %,d tasks done and %,d"
                        + " forms refused, in %,d s%n",
                CONTRACTS,
                TestDatabase.isPostgres() ? "PostgreSQL" : "H2",
                counts(),
                sql.queryForObject("select count(*) from contract_prompt", Integer.class),
                fired,
                people().done,
                people().refused,
                (System.nanoTime() - began) / 1_000_000_000);
    }

    @AfterAll
    void today() {
        context.removeApplicationListener(reopened);
        ClockUtil.reset();
    }

    @Test
    void everyEndHasExactlyOneOfFourOutcomes() {
        for (ContractView contract : all()) {
            ContractHistory history = register.history(contract.reference());
            boolean over = contract.status() == ContractStatus.ENDED;
            assertThat(history.outcomes().keySet())
                    .as(contract.reference())
                    .containsExactlyElementsOf(Stream.concat(
                                    history.extensions().stream().map(ExtensionEntry::previousEnd),
                                    over ? Stream.of(contract.endsOn()) : Stream.empty())
                            .toList());
            history.outcomes().forEach((end, outcome) -> assertThat(outcome.outcome() == EndResult.EXTENDED)
                    .as(contract.reference())
                    .isEqualTo(end.isBefore(contract.endsOn())));
        }
        assertThat(counts()).containsOnlyKeys(EndResult.values());
    }

    @Test
    void noContractRunsPastItsCeilingOrBeyondItsEnd() {
        assertThat(all())
                .hasSize(CONTRACTS)
                .allSatisfy(contract -> assertThat(contract.endsOn()).isBeforeOrEqualTo(contract.ceilingEnd()))
                .allSatisfy(contract -> assertThat(contract.status() == ContractStatus.ENDED)
                        .isEqualTo(contract.endsOn().isBefore(LAST_DAY)));
        assertThat(people().refused).isPositive();
    }

    @Test
    void everyPromptComesBeforeItsLastUsefulDay() {
        for (ContractView contract : all()) {
            for (PromptEntry prompt : register.history(contract.reference()).prompts()) {
                LocalDate until = Objects.requireNonNull(prompt.usefulUntil());
                assertThat(until).as(contract.reference()).isBeforeOrEqualTo(prompt.aboutEnd());
                assertThat(prompt.raisedOn().isBefore(until)
                                || prompt.raisedOn().equals(watchedFrom.get(contract.reference()))
                                || reopened.days.contains(contract.reference() + " " + prompt.raisedOn()))
                        .as("%s asked on %s, useful until %s", contract.reference(), prompt.raisedOn(), until)
                        .isTrue();
            }
        }
    }

    @Test
    void noContractEndsInSilence() {
        for (ContractView contract : all()) {
            ContractHistory history = register.history(contract.reference());
            history.outcomes().forEach((end, outcome) -> {
                assertThat(history.prompts()).as(contract.reference()).anyMatch(prompt -> prompt.aboutEnd()
                        .equals(end));
                assertThat(outcome.answered()
                                || excepting.of(contract.reference()).stream()
                                        .anyMatch(exception ->
                                                exception.aboutEnd().equals(end)))
                        .as(contract.reference())
                        .isTrue();
            });
        }
        assertThat(jobs.createJobQuery().noRetriesLeft().count()).isZero();
    }

    @Test
    void theDatabaseItselfKeepsOneOutcomeForEachEndAndKnowsFour() {
        Map<String, Object> one = sql.queryForMap("select contract, about_end from contract_end_outcome limit 1");
        Object contract = Objects.requireNonNull(one.get("contract"));
        Object end = Objects.requireNonNull(one.get("about_end"));
        assertThatThrownBy(() -> outcome(contract, end, "ENDED")).isInstanceOf(DuplicateKeyException.class);
        assertThatThrownBy(() -> outcome(contract, Date.valueOf("2099-01-01"), "FORGOTTEN"))
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    private void outcome(Object contract, Object end, String word) {
        sql.update(
                "insert into contract_end_outcome values (?, ?, ?, true, '', '', '', ?)",
                contract,
                end,
                word,
                Date.valueOf(LAST_DAY));
    }

    private void arrive(int number, Random chance, String supplier) {
        LocalDate start = FIRST_DAY.plusDays(chance.nextInt(365 * 9));
        int initial = 6 + chance.nextInt(79);
        List<Integer> options = Stream.generate(() -> 6 + chance.nextInt(43))
                .limit(chance.nextInt(4))
                .toList();
        LocalDate end = TermLength.lastDay(start, initial);
        NoticePeriod notice = chance.nextBoolean()
                ? new NoticePeriod(1 + chance.nextInt(6), NoticePeriod.Unit.MONTHS, chance.nextBoolean())
                : null;
        LocalDate watched = chance.nextInt(5) == 0
                ? start.plusDays(chance.nextInt(1 + (int) (end.toEpochDay() - start.toEpochDay())))
                : start;
        int all = initial + options.stream().mapToInt(Integer::intValue).sum();
        arrivals.computeIfAbsent(watched, day -> new TreeMap<>())
                .put(
                        number,
                        new NewContract(
                                new CaseReference(CASES.get(number % CASES.size())),
                                "Contract " + number,
                                supplier,
                                start,
                                end,
                                TermLength.lastDay(start, all),
                                null,
                                "",
                                ContractOrigin.REGISTERED,
                                "",
                                new ContractTerms(options, notice, null),
                                ContractParticulars.NONE));
    }

    private void register(NewContract entry) {
        watchedFrom.put(desk.as("contracts", () -> register.register(entry)), today);
    }

    private void open(String reference, String council) {
        programmes.open(new NewProgramme(
                new CaseReference(reference),
                reference,
                council,
                Regime.PCR2015,
                Channel.ELECTRONIC,
                Money.of("1250000"),
                false,
                true,
                List.of(new LotPlan(1, "Everywhere", 1, 0, "")),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                "Fifteen years"));
    }

    /** What is due, in its order, and all that this brings with it, as the engine's own executor would. */
    private void doAllDue() {
        for (List<Job> due = due(); !due.isEmpty(); due = due()) {
            for (Job job : due) {
                if (jobs.createJobQuery().jobId(job.getId()).count() > 0) {
                    jobs.executeJob(job.getId());
                    fired++;
                }
            }
        }
    }

    private List<Job> due() {
        JobQuery executable = jobs.createJobQuery().active().withRetriesLeft().executable();
        return executable.orderByJobDuedate().asc().list();
    }

    private LocalDate nextDay() {
        LocalDate next = people().nextDay(arrivals.isEmpty() ? LAST_DAY.plusDays(1) : arrivals.firstKey());
        List<Job> waiting = jobs.createJobQuery()
                .timers()
                .active()
                .withRetriesLeft()
                .duedateHigherThan(ClockUtil.getCurrentTime())
                .orderByJobDuedate()
                .asc()
                .listPage(0, 1);
        LocalDate due = waiting.isEmpty() ? next : london(waiting.get(0).getDuedate());
        return due.isBefore(next) ? due : next;
    }

    private Hands people() {
        return Objects.requireNonNull(hands);
    }

    private List<ContractView> all() {
        return register.all();
    }

    private Map<EndResult, Integer> counts() {
        Map<EndResult, Integer> counts = new EnumMap<>(EndResult.class);
        sql.query("select outcome, count(*) as times from contract_end_outcome group by outcome", row -> {
            counts.put(EndResult.valueOf(row.getString("outcome")), row.getInt("times"));
        });
        return counts;
    }

    private static java.util.Date at(LocalDate day) {
        java.util.Date moment =
                java.util.Date.from(day.atTime(9, 0).atZone(LONDON).toInstant());
        ClockUtil.setCurrentTime(moment);
        return moment;
    }

    private static LocalDate london(java.util.Date moment) {
        return LocalDate.ofInstant(Instant.ofEpochMilli(moment.getTime()), LONDON);
    }

    private static final java.time.ZoneId LONDON = java.time.ZoneId.of("Europe/London");
}
