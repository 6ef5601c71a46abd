package org.tenderway.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.BDDMockito.given;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.tenderway.DatabaseTest;
import org.tenderway.Understudy;
import org.tenderway.contract.domain.ChangeableContracts;
import org.tenderway.contract.domain.performance.Finding;
import org.tenderway.contract.domain.performance.NewAction;
import org.tenderway.contract.domain.performance.NewConcern;
import org.tenderway.contract.domain.performance.PlanOutcome;
import org.tenderway.contract.domain.performance.Progress;
import org.tenderway.contract.domain.performance.ReviewPlanning;
import org.tenderway.contract.domain.performance.Suspending;
import org.tenderway.contract.domain.performance.Verdict;
import org.tenderway.contract.process.ContractImprovementProcess;
import org.tenderway.contract.process.ContractReviewProcess;
import org.tenderway.contract.process.ContractSuspensionProcess;
import org.tenderway.identity.Actor;
import org.tenderway.identity.CurrentActor;
import org.tenderway.identity.Role;
import org.tenderway.notification.Letters;
import org.tenderway.supplier.CareRatingWorsened;
import org.tenderway.supplier.Suppliers;
import org.tenderway.vocabulary.CaseEvent;
import org.tenderway.vocabulary.CaseReference;

/** From a concern to a suspension and back, on real doors: what happens, who may, and what nobody hears of. */
@DatabaseTest
@RecordApplicationEvents
class PerformanceModuleTests {

    private static final CaseReference CASE = new CaseReference("PF-2020");
    private static final Actor REVIEWER = new Actor("reviewer", "Robin", Set.of(Role.REVIEWER));
    private static final Actor HEALTH = new Actor("health", "Hadley", Set.of(Role.HEALTH_REVIEWER));
    private static final Actor MANAGER = new Actor("manager", "Morgan", Set.of(Role.MANAGER));
    private static final Actor CONTRACTS = new Actor("contracts", "Casey", Set.of(Role.CONTRACT_MANAGER));
    private static final String SECRET = "somebody in a certain room";
    private static final List<Finding> FINDINGS =
            Stream.generate(() -> new Finding("ADEQUATE", SECRET)).limit(4).toList();

    @Understudy
    CurrentActor actor;

    @Autowired
    Suppliers suppliers;

    @Autowired
    ContractRegister register;

    @Autowired
    Contracts contracts;

    @Autowired
    ChangeableContracts running;

    @Autowired
    Commissioning commissioning;

    @Autowired
    Performance performance;

    @Autowired
    ReviewPlanning planning;

    @Autowired
    Suspending suspending;

    @Autowired
    ContractReviewProcess reviews;

    @Autowired
    ContractImprovementProcess plans;

    @Autowired
    ContractSuspensionProcess suspensions;

    @Autowired
    Letters letters;

    @Autowired
    RuntimeService runtime;

    @Autowired
    TaskService tasks;

    @Autowired
    ManagementService jobs;

    @Autowired
    HistoryService history;

    @Autowired
    JdbcTemplate sql;

    @Autowired
    ApplicationEvents told;

    @Autowired
    ApplicationEventPublisher publisher;

    private static int homes;
    private String contract;

    @BeforeEach
    void aRunningContract() {
        at("2021-06-01");
        actAs(CONTRACTS);
        String supplier = suppliers.register("Oak House " + ++homes, "oak@example.org");
        contract = registered("Oak House " + homes, supplier, "");
    }

    private String registered(String title, String supplier, String service) {
        return register.register(new NewContract(
                CASE,
                title,
                supplier,
                LocalDate.parse("2020-04-01"),
                LocalDate.parse("2025-03-31"),
                LocalDate.parse("2029-03-31"),
                null,
                "",
                ContractOrigin.REGISTERED,
                "",
                ContractTerms.NONE,
                new ContractParticulars(service, "")));
    }

    @AfterEach
    void today() {
        ClockUtil.reset();
    }

    @Test
    void aWorseRatingOfTheRegulatorAsksForAReviewOfThatProvidersContractsAndDecidesNothing() {
        String supplier = contracts.find(contract).orElseThrow().supplier();
        publisher.publishEvent(
                new CareRatingWorsened(supplier, "Oak House", false, "Oak House was rated Inadequate on 28 May 2021"));
        assertThat(performance.reviews(contract))
                .filteredOn(review -> !review.annual())
                .singleElement()
                .satisfies(review -> {
                    assertThat(review.cause()).isEqualTo("A rating of the care regulator");
                    assertThat(review.dueOn()).isEqualTo("2021-06-29");
                });
        assertThat(contracts.find(contract).orElseThrow().status()).isEqualTo(ContractStatus.SIGNED);
        assertThat(commissioning
                        .mayTakeNewWork(contract, LocalDate.parse("2021-06-01"))
                        .allowed())
                .isTrue();
    }

    @Test
    void aRegisteredContractOfAReviewedServiceHasItsAnnualReviewPlannedByItsAnniversary() {
        String supplier = suppliers.register("Elm Home Care", "elm@example.org");
        String contract = registered("Elm Home Care " + homes, supplier, "Home care");
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(contract + "-R1", "contract-review")
                        .count())
                .isEqualTo(1);
        assertThat(sql.queryForObject(
                        "select opens_on from contract_review where reference = ?",
                        java.sql.Date.class,
                        contract + "-R1"))
                .isEqualTo(java.sql.Date.valueOf("2022-04-01"));
    }

    @Test
    void aConcernLeadsToAReviewAVisitAndAnImprovementPlanThatIsMet() {
        String review = concern();
        actAs(HEALTH);
        assertThatThrownBy(() -> reviews.conduct(review, FINDINGS, verdict("no-concern", null)))
                .hasMessage("this review is the duty of another: Quality reviewer");
        actAs(REVIEWER);
        assertThat(task(review).getTaskDefinitionKey()).isEqualTo("conductReview");
        assertThatThrownBy(() -> tasks.complete(task(review).getId()))
                .hasStackTraceContaining("fill in the review on its page");
        reviews.conduct(review, findings(), verdict("visit", LocalDate.parse("2021-06-10")));
        at("2021-06-10");
        complete(review, Map.of("visitedOn", "2021-06-10", "finding", SECRET, "outcome", "improvement-plan"));
        String plan = contract + "-P1";
        plans.draft(plan, List.of(new NewAction("Recruit", "Home manager", LocalDate.parse("2021-07-10"), "contract")));
        complete(plan, Map.of("answer", "agrees"));
        assertThatThrownBy(() -> complete(plan, Map.of("decision", "approve")))
                .hasStackTraceContaining("only a manager approves an improvement plan");
        actAs(MANAGER);
        complete(plan, Map.of("decision", "approve"));
        at("2021-07-03");
        fire(plan, "nextDayReached");
        assertThat(told.stream(ImprovementActionsDue.class)).hasSize(1);
        at("2021-07-10");
        fire(plan, "nextDayReached");
        actAs(REVIEWER);
        assertThatThrownBy(() -> tasks.complete(task(plan).getId()))
                .hasStackTraceContaining("record the progress on the page of the plan");
        plans.review(plan, List.of(new Progress(true, "contract seen", null)), PlanOutcome.GOES_ON);
        assertThat(performance.improvementPlan(plan).orElseThrow().status()).isEqualTo(ImprovementPlanStatus.MET);
        assertIsOver(plan);
        assertNobodyHeardTheSecret();
    }

    @Test
    void newPlacementsStopForATimeAndNothingElseChanges() {
        ContractView before = contracts.find(contract).orElseThrow();
        actAs(REVIEWER);
        String stop = suspending.propose(contract, "SAFETY", SECRET, false);
        assertThatThrownBy(() -> suspending.propose(contract, "SAFETY", SECRET, false))
                .hasMessageContaining("is open already");
        complete(stop, Map.of("answer", SECRET));
        actAs(new Actor("reviewer", "Robin", Set.of(Role.REVIEWER, Role.MANAGER)));
        assertThatThrownBy(() -> complete(stop, Map.of("decision", "suspend", "reviewOn", "2021-08-01")))
                .hasStackTraceContaining("a second person is needed");
        assertThat(mayTakeNewWork()).isEqualTo(CommissioningAnswer.YES);
        actAs(MANAGER);
        complete(stop, Map.of("decision", "suspend", "reviewOn", "2021-08-01"));
        assertThat(mayTakeNewWork().because()).isEqualTo("suspended from new placements since 1 June 2021");
        assertThat(contracts.find(contract)).contains(before);
        actAs(REVIEWER);
        assertThatThrownBy(() -> suspensions.lift(stop, "all is well"))
                .hasMessage("only a manager decides on a suspension");
        at("2021-06-20");
        actAs(MANAGER);
        suspensions.lift(stop, "staff complete");
        assertThat(mayTakeNewWork()).isEqualTo(CommissioningAnswer.YES);
        assertThat(commissioning
                        .mayTakeNewWork(contract, LocalDate.parse("2021-06-10"))
                        .allowed())
                .isFalse();
        assertIsOver(stop);
        assertNobodyHeardTheSecret();
    }

    @Test
    void anImmediateRiskStopsAtOnceAndEndsWithTheContractThatIsTerminated() {
        actAs(REVIEWER);
        String stop = suspending.propose(contract, "SAFEGUARDING", SECRET, true);
        actAs(MANAGER);
        complete(stop, Map.of("decision", "suspend", "reviewOn", "2021-08-01"));
        assertThat(mayTakeNewWork().allowed()).isFalse();
        at("2021-06-16");
        fire(stop, "answerPeriodOver");
        complete(
                stop,
                Map.of(
                        "decision", "terminate",
                        "reviewOn", "2021-09-01",
                        "ground", "SAFETY_OF_PEOPLE",
                        "reason", "no improvement"));
        assertThat(told.stream(TerminationProposed.class)).hasSize(1);
        assertThat(mayTakeNewWork().because()).startsWith("suspended");
        running.terminate(contract, LocalDate.parse("2021-06-16"), "no improvement");
        assertThat(performance.suspension(stop).orElseThrow().status()).isEqualTo(SuspensionStatus.OVER);
        assertIsOver(stop);
        assertThat(mayTakeNewWork().because()).isEqualTo("the contract is not in force");
    }

    @Test
    void aReviewDoneLateDoesNotShiftTheNextAnniversary() {
        contract =
                registered("Care at home " + homes, suppliers.register("Care at home", "c@example.org"), "Home care");
        planning.planAnnual(contract);
        planning.planAnnual(contract);
        ReviewView first = performance.reviews(contract).get(0);
        assertThat(first.opensOn()).isEqualTo("2022-04-01");
        assertThat(first.dueOn()).isEqualTo("2022-05-01");
        assertThatThrownBy(() -> {
                    actAs(REVIEWER);
                    reviews.conduct(first.reference(), FINDINGS, verdict("no-concern", null));
                })
                .hasMessage("this review opens on 1 April 2022");
        at("2022-08-15");
        fire(first.reference(), "openingDayReached");
        assertThat(performance.reviews(contract).get(0).isOverdue(LocalDate.parse("2022-08-15")))
                .isTrue();
        reviews.conduct(first.reference(), findings(5), verdict("no-concern", null));
        assertThat(performance.reviews(contract)).hasSize(2);
        assertThat(performance.reviews(contract).get(1).opensOn()).isEqualTo("2023-04-01");
    }

    @Test
    void theDatabaseLetsOneSuspensionStandOpenAndWantsASecondPerson() {
        actAs(REVIEWER);
        suspending.propose(contract, "QUALITY", "standards", false);
        assertThatThrownBy(() -> sql.update(
                        """
                        insert into contract_suspension (reference, version, contract, case_reference, status, open_for,
                            cause, because, immediate, proposed_by, proposed_by_name, proposed_on, answer_due_on)
                        select contract || '-S9', 0, contract, case_reference, status, open_for, cause, because,
                            immediate, proposed_by, proposed_by_name, proposed_on, answer_due_on
                        from contract_suspension where contract = ?""",
                        contract))
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThatThrownBy(() -> sql.update(
                        """
                        update contract_suspension set status = 'IN_FORCE', immediate = true, from_day = proposed_on,
                            review_on = proposed_on, decided_by = proposed_by where contract = ?""",
                        contract))
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void anUnknownReasonAndAStrangerAreRefused() {
        assertThatThrownBy(() -> suspending.propose(contract, "BECAUSE", "x", false))
                .hasMessage("choose the reason for the suspension");
        actAs(new Actor("officer", "Oli", Set.of(Role.PROCUREMENT_OFFICER)));
        assertThatThrownBy(() -> suspending.propose(contract, "SAFETY", "x", false))
                .hasMessageContaining("only a reviewer");
        assertThatThrownBy(() -> planning.record(contract, new NewConcern("CARE", "LOW", null, "x")))
                .hasMessageContaining("only a reviewer");
        actAs(REVIEWER);
        assertThatThrownBy(() -> planning.record(contract, new NewConcern("CARE", "LOW", null, "x")))
                .hasMessage("enter the day on which it was noted");
        assertThatThrownBy(() -> planning.ask(contract, " ")).hasMessage("say why the contract is reviewed now");
    }

    private String concern() {
        actAs(REVIEWER);
        planning.record(contract, new NewConcern("SAFEGUARDING", "HIGH", LocalDate.parse("2021-05-31"), SECRET));
        planning.record(contract, new NewConcern("CARE", "LOW", LocalDate.parse("2021-05-31"), SECRET));
        assertThat(performance.reviews(contract)).hasSize(1);
        return contract + "-R1";
    }

    private List<Finding> findings() {
        return findings(performance.reviews(contract).isEmpty() ? 4 : 5);
    }

    private static List<Finding> findings(int count) {
        return Stream.generate(() -> new Finding("ADEQUATE", SECRET))
                .limit(count)
                .toList();
    }

    private static Verdict verdict(String outcome, @org.jspecify.annotations.Nullable LocalDate visitOn) {
        return new Verdict(outcome, visitOn, "", false, "", SECRET);
    }

    private CommissioningAnswer mayTakeNewWork() {
        return commissioning.mayTakeNewWork(
                contract,
                ClockUtil.getCurrentTime()
                        .toInstant()
                        .atZone(ZoneId.of("Europe/London"))
                        .toLocalDate());
    }

    private void assertNobodyHeardTheSecret() {
        assertThat(told.stream(CaseEvent.class).map(fact -> fact.what() + fact.why()))
                .noneMatch(text -> text.contains(SECRET));
        assertThat(letters.of(CASE)).isNotEmpty().noneMatch(letter -> letter.body()
                .contains(SECRET));
        assertThat(runtime.createVariableInstanceQuery().list())
                .noneMatch(variable -> String.valueOf(variable.getValue()).contains(SECRET));
        assertThat(history.createHistoricVariableInstanceQuery().list())
                .noneMatch(variable -> String.valueOf(variable.getValue()).contains(SECRET));
    }

    private void assertIsOver(String key) {
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(key)
                        .count())
                .isZero();
    }

    private Task task(String key) {
        return tasks.createTaskQuery().processInstanceBusinessKey(key).singleResult();
    }

    private void complete(String key, Map<String, Object> fields) {
        tasks.complete(task(key).getId(), fields);
    }

    private void fire(String key, String timer) {
        String instance = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(key)
                .singleResult()
                .getId();
        jobs.executeJob(jobs.createJobQuery()
                .processInstanceId(instance)
                .activityId(timer)
                .singleResult()
                .getId());
    }

    private void actAs(Actor person) {
        given(actor.get()).willReturn(person);
    }

    private static void at(String day) {
        ClockUtil.setCurrentTime(Date.from(LocalDate.parse(day)
                .atTime(9, 0)
                .atZone(ZoneId.of("Europe/London"))
                .toInstant()));
    }
}
