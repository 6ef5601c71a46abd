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
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.tenderway.DatabaseTest;
import org.tenderway.Understudy;
import org.tenderway.contract.domain.change.ContractVarying;
import org.tenderway.contract.domain.change.Duties;
import org.tenderway.contract.domain.change.DutyView;
import org.tenderway.contract.domain.change.EarlyEnding;
import org.tenderway.contract.domain.change.NewVariation;
import org.tenderway.contract.domain.change.TerminationStatus;
import org.tenderway.contract.domain.change.VariationStatus;
import org.tenderway.identity.Actor;
import org.tenderway.identity.CurrentActor;
import org.tenderway.identity.Role;
import org.tenderway.supplier.Suppliers;
import org.tenderway.vocabulary.CaseReference;
import org.tenderway.vocabulary.Money;

/** Contracts changed and ended before their time, through their real processes and the real authority. */
@DatabaseTest
@RecordApplicationEvents
class ContractChangeTests {

    private static final CaseReference CASE = new CaseReference("CC-2026");
    private static final Actor CONTRACTS = new Actor("contracts", "Casey", Set.of(Role.CONTRACT_MANAGER));
    private static final Actor MANAGER = new Actor("manager", "Mo Manager", Set.of(Role.MANAGER));
    private static final Actor OFFICER = new Actor("officer", "Oli Officer", Set.of(Role.PROCUREMENT_OFFICER));

    @Understudy
    CurrentActor actor;

    @Autowired
    Contracts contracts;

    @Autowired
    ContractRegister register;

    @Autowired
    Terminations terminations;

    @Autowired
    EarlyEnding ending;

    @Autowired
    ContractVarying varying;

    @Autowired
    Duties duties;

    @Autowired
    Suppliers suppliers;

    @Autowired
    org.tenderway.plan.Intentions intentions;

    @Autowired
    RuntimeService runtime;

    @Autowired
    TaskService tasks;

    @Autowired
    ManagementService jobs;

    @Autowired
    IdentityService identities;

    @Autowired
    JdbcTemplate sql;

    @Autowired
    ApplicationEvents told;

    private static int count;
    private String contract;

    @BeforeEach
    void aRunningContractUnderTheAct() {
        at("2026-03-02");
        actAs(CONTRACTS);
        contract = register.register(new NewContract(
                CASE,
                "Supported living " + ++count,
                suppliers.register("Alder Care", "tenders@alder.example"),
                LocalDate.parse("2025-04-01"),
                LocalDate.parse("2028-03-31"),
                LocalDate.parse("2030-03-31"),
                null,
                ""));
    }

    @AfterEach
    void today() {
        ClockUtil.reset();
    }

    @Test
    void aContractEndsBeforeItsTimeOnceItsProviderWasHeardAnAuthorityAgreedAndNoticeRanOut() {
        terminations.propose(contract, "PERSISTENT_BREACH", "no improvement since the plan ended");
        assertThatThrownBy(() -> terminations.propose(contract, "NO_FAULT", "again"))
                .hasMessage("the termination of contract %s is proposed already".formatted(contract));
        String termination = contract + "-T1";
        complete("hearProvider", termination, Map.of("next", "decide", "answer", "we ask for more time"));
        assertThat(ending.view(termination).status()).isEqualTo(TerminationStatus.HEARD);
        approve(ending.view(termination).decision(), "2026-03-20");
        assertThatThrownBy(() ->
                        complete("serveTermination", termination, Map.of("next", "at-once", "atOnceBecause", "now")))
                .hasStackTraceContaining("needs notice; the contract cannot end at once on this ground");
        complete("serveTermination", termination, Map.of("next", "notice", "lastDay", "2026-06-30"));
        assertThat(terminations.lastDay(contract)).contains(LocalDate.parse("2026-06-30"));
        assertThat(view().status()).isEqualTo(ContractStatus.SIGNED);
        assertThatThrownBy(() -> ending.takeEffect(termination))
                .hasMessage("the contract runs to the end of 30 June 2026");
        at("2026-07-01");
        fire("dayAfterNotice", termination);
        assertThat(view().status()).isEqualTo(ContractStatus.TERMINATED);
        assertThat(view().endsOn()).isEqualTo("2026-06-30");
        assertThat(told.stream(ContractTerminated.class)).hasSize(1);
        fire("promptDay", contract);
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(contract)
                        .list())
                .isEmpty();
    }

    @Test
    void theActAsksForATerminationNoticeWithinThirtyDaysBeginningWithTheEnd() {
        terminations.propose(contract, "INSOLVENCY", "the administrators wrote");
        String termination = contract + "-T1";
        at("2026-03-13");
        fire("answersDue", termination);
        approve(ending.view(termination).decision(), "2026-03-30");
        complete("serveTermination", termination, Map.of("next", "at-once", "atOnceBecause", "nobody is left to care"));
        assertThat(view().status()).isEqualTo(ContractStatus.TERMINATED);
        assertThat(duties.of(contract))
                .extracting(DutyView::code, DutyView::dueOn)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("UK11", LocalDate.parse("2026-04-28")));
        String duty = duties.of(contract).get(0).id();
        assertThatThrownBy(() -> duties.meet(duty, LocalDate.parse("2026-05-01"), "012345-2026"))
                .hasMessage("a notice cannot be published in the future");
        duties.meet(duty, null, "012345-2026");
        assertThat(duties.of(contract).get(0).evidence()).isEqualTo("012345-2026");
    }

    @Test
    void aManagerWhoProposedATerminationIsToldAtOnceThatAnotherManagerDecides() {
        identities.saveUser(identities.newUser("deputy"));
        identities.createMembership("deputy", Role.MANAGER.groupId());
        try {
            actAs(MANAGER);
            terminations.propose(contract, "NO_FAULT", "the service moves in house");
            String termination = contract + "-T1";
            actAs(CONTRACTS);
            complete("hearProvider", termination, Map.of("next", "decide", "answer", "noted"));
            String decision = ending.view(termination).decision();
            assertThatThrownBy(() -> approve(decision, "2026-03-20"))
                    .hasStackTraceContaining("you proposed this yourself: another manager takes the decision");
            assertThat(ending.view(termination).status()).isEqualTo(TerminationStatus.HEARD);
            approve(new Actor("deputy", "Dee Puty", Set.of(Role.MANAGER)), decision, "2026-03-20");
            assertThat(ending.view(termination).status()).isEqualTo(TerminationStatus.APPROVED);
        } finally {
            identities.deleteUser("deputy");
        }
    }

    @Test
    void whatOnlyItsProposerCouldDecideGoesToTheMembersAndNothingEndsWithoutADecision() {
        actAs(new Actor("manager", "Mo Manager", Set.of(Role.MANAGER, Role.CONTRACT_MANAGER)));
        terminations.propose(contract, "NO_FAULT", "the service moves in house");
        String termination = contract + "-T1";
        complete("hearProvider", termination, Map.of("next", "decide", "answer", "noted"));
        assertThat(tasks.createTaskQuery()
                        .processInstanceBusinessKey(ending.view(termination).decision())
                        .singleResult()
                        .getTaskDefinitionKey())
                .isEqualTo("recordResolution");
        assertThatThrownBy(() -> sql.update(
                        "update contract_termination set status = 'SERVED' where reference = ?", termination))
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThatThrownBy(() -> terminations.propose(contract, "BOREDOM", "x")).hasMessageContaining("already");
    }

    @Test
    void aChangePastTheCeilingNeedsItsGroundItsNoticeAndBothSignatures() {
        assertThatThrownBy(() -> varying.propose(contract, change("PROVIDED_FOR", "0", "2030-06-30")))
                .hasMessageContaining(
                        "no extension may pass 31 March 2030, the ceiling of this contract; “Provided for");
        assertThatThrownBy(() -> varying.propose(contract, change("NOT_SUBSTANTIAL", "0", "2031-03-31")))
                .hasMessageContaining("PA 2023 s.74(1)(b), (3) allows 10% of it");
        String variation = varying.propose(contract, change("UNFORESEEABLE", "200000", "2031-03-31"));
        approve(varying.view(variation).decision(), "2026-03-20");
        actAs(MANAGER);
        assertThatThrownBy(() -> varying.sign(variation, "sign", null, LocalDate.parse("2026-03-19"), "P", null, ""))
                .hasMessage("the UK10 must be published before the contract is changed");
        actAs(OFFICER);
        complete("publishChangeNotice", variation, Map.of("noticeReference", "022222-2026"));
        actAs(CONTRACTS);
        assertThatThrownBy(() -> complete("signVariation", variation, Map.of("next", "sign")))
                .hasStackTraceContaining("only a manager has the authority to sign");
        actAs(MANAGER);
        complete(
                "signVariation",
                variation,
                Map.of(
                        "next",
                        "sign",
                        "providerSignedOn",
                        "2026-03-19",
                        "providerSignatory",
                        "P. Rovider",
                        "effectiveOn",
                        "2026-04-01"));
        assertThatThrownBy(() -> varying.takeEffect(variation))
                .hasMessage("the change holds from 1 April 2026, not before");
        at("2026-04-01");
        fire("effectiveDay", variation);
        assertThat(view().endsOn()).isEqualTo("2031-03-31");
        assertThat(view().ceilingEnd()).isEqualTo("2031-03-31");
        assertThat(varying.view(variation).status()).isEqualTo(VariationStatus.EFFECTIVE);
        assertThat(duties.of(contract))
                .extracting(DutyView::code, DutyView::evidence)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("UK10", "022222-2026"));
        actAs(CONTRACTS);
        assertThatThrownBy(() -> varying.propose(contract, change("BELOW_THRESHOLD", "1000", null)))
                .hasMessageContaining("all changes together come to £201,000, 20.1% of the first value of £1,000,000");
    }

    @Test
    void aServedTerminationBeginsAnExitPlanThatProposesWhatFollowsAndClosesWithItsDuties() {
        terminations.propose(contract, "PERSISTENT_BREACH", "no improvement");
        String termination = contract + "-T1";
        complete("hearProvider", termination, Map.of("next", "decide", "answer", "noted"));
        approve(ending.view(termination).decision(), "2026-03-20");
        complete("serveTermination", termination, Map.of("next", "notice", "lastDay", "2026-06-30"));
        String exit = contract + "-X1";
        assertThatThrownBy(() -> complete("planExit", exit, Map.of("owner", "Jo", "successor", "yes")))
                .hasStackTraceContaining("enter how many months a new procurement takes");
        complete("planExit", exit, Map.of("owner", "Jo", "successor", "yes", "leadMonths", 9));
        assertThat(intentions.of(CASE)).anySatisfy(one -> {
            assertThat(one.because()).isEqualTo(contract);
            assertThat(one.reason()).contains("a procurement of 9 months begins by 30 September 2025");
        });
        assertThatThrownBy(() -> complete("closeExit", exit, Map.of("itemsDone", "all")))
                .hasStackTraceContaining("its exit closes after it");
        at("2026-07-01");
        fire("dayAfterNotice", termination);
        assertThatThrownBy(() -> complete("closeExit", exit, Map.of("itemsDone", "all")))
                .hasStackTraceContaining("The contract termination notice (UK11) is owed by 29 July 2026");
        duties.meet(duties.of(contract).get(0).id(), null, "012345-2026");
        complete("closeExit", exit, Map.of("itemsDone", "1, 2", "exceptedBecause", "nothing of the council was there"));
        assertThat(intentions.of(CASE).stream().filter(one -> one.because().equals(contract)))
                .hasSize(1);
    }

    @Test
    void aWithdrawnNoticeLetsTheExitPlanGo() {
        terminations.propose(contract, "PERSISTENT_BREACH", "no improvement");
        String termination = contract + "-T1";
        complete("hearProvider", termination, Map.of("next", "decide", "answer", "noted"));
        approve(ending.view(termination).decision(), "2026-03-20");
        complete("serveTermination", termination, Map.of("next", "notice", "lastDay", "2026-06-30"));
        complete("awaitTermination", termination, Map.of("reason", "they improved"));
        assertThat(terminations.lastDay(contract)).isEmpty();
        assertThat(tasks.createTaskQuery()
                        .processInstanceBusinessKey(contract + "-X1")
                        .count())
                .isZero();
        assertThat(view().status()).isEqualTo(ContractStatus.SIGNED);
    }

    private static NewVariation change(String ground, String value, @org.jspecify.annotations.Nullable String newEnd) {
        return new NewVariation(
                ground,
                "More hours of support",
                "more people than anybody planned for",
                Money.of("1,000,000"),
                Money.of(value),
                newEnd == null ? null : LocalDate.parse(newEnd));
    }

    private void approve(String decision, String implementable) {
        approve(MANAGER, decision, implementable);
    }

    private void approve(Actor manager, String decision, String implementable) {
        Actor before = actor.get();
        actAs(manager);
        complete(
                "takeDelegatedDecision",
                decision,
                Map.of(
                        "approved",
                        true,
                        "reason",
                        "agreed",
                        "comments",
                        "Financial (KAS): agreed\nLegal (LB): agreed"));
        at(implementable);
        fire("callInWindowClosed", decision);
        actAs(before);
    }

    private void complete(String task, String key, Map<String, Object> form) {
        tasks.complete(
                tasks.createTaskQuery()
                        .processInstanceBusinessKey(key)
                        .taskDefinitionKey(task)
                        .singleResult()
                        .getId(),
                form);
    }

    private void fire(String timer, String key) {
        List<Job> due = runtime.createProcessInstanceQuery().processInstanceBusinessKey(key).list().stream()
                .flatMap(instance ->
                        jobs.createJobQuery().processInstanceId(instance.getId()).activityId(timer).list().stream())
                .toList();
        assertThat(due).hasSize(1);
        jobs.executeJob(due.get(0).getId());
    }

    private ContractView view() {
        return contracts.find(contract).orElseThrow();
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
