package org.tenderway.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.contains;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import java.math.BigDecimal;
import java.sql.Date;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.support.TransactionTemplate;
import org.tenderway.DatabaseTest;
import org.tenderway.Understudy;
import org.tenderway.award.AwardConfirmed;
import org.tenderway.award.AwardNotMade;
import org.tenderway.award.AwardStatus;
import org.tenderway.award.AwardView;
import org.tenderway.award.Awards;
import org.tenderway.contract.domain.GateChecks;
import org.tenderway.contract.domain.Signing;
import org.tenderway.contract.domain.transition.Mobilisation;
import org.tenderway.contract.process.ContractLifeProcess;
import org.tenderway.governance.ClearanceView;
import org.tenderway.governance.DecisionRoute;
import org.tenderway.governance.DecisionStatus;
import org.tenderway.governance.DecisionView;
import org.tenderway.governance.Decisions;
import org.tenderway.identity.Actor;
import org.tenderway.identity.CurrentActor;
import org.tenderway.identity.Role;
import org.tenderway.plan.Intentions;
import org.tenderway.regime.Channel;
import org.tenderway.regime.Regime;
import org.tenderway.regime.StandstillDuty;
import org.tenderway.supplier.SupplierView;
import org.tenderway.supplier.Suppliers;
import org.tenderway.tender.LotRoleView;
import org.tenderway.tender.ProviderRole;
import org.tenderway.tender.TenderStatus;
import org.tenderway.tender.TenderView;
import org.tenderway.tender.Tenders;
import org.tenderway.tender.TermView;
import org.tenderway.vocabulary.CaseReference;
import org.tenderway.vocabulary.Refusal;

@DatabaseTest
@RecordApplicationEvents
class ContractModuleTests {

    private static final CaseReference CASE = new CaseReference("CM-2018");
    private static final Actor OFFICER = new Actor("officer", "Oli Officer", Set.of(Role.PROCUREMENT_OFFICER));
    private static final Actor MANAGER = new Actor("manager", "Mo Manager", Set.of(Role.MANAGER));
    private static final Actor CONTRACTS = new Actor("contracts", "Casey", Set.of(Role.CONTRACT_MANAGER));
    private static final GateChecks TICKED = new GateChecks(true, true, true, true, "");

    @Understudy
    Awards awards;

    @Understudy
    Tenders tenders;

    @Understudy
    Decisions decisions;

    @Understudy
    Suppliers suppliers;

    @Understudy
    Intentions intentions;

    @Understudy
    CurrentActor actor;

    @Autowired
    Contracts contracts;

    @Autowired
    ContractRegister register;

    @Autowired
    Signing signing;

    @Autowired
    Mobilisation mobilisation;

    @Autowired
    ContractLifeProcess life;

    @Autowired
    RuntimeService runtime;

    @Autowired
    TaskService tasks;

    @Autowired
    ManagementService jobs;

    @Autowired
    JdbcTemplate sql;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    ApplicationEventPublisher facts;

    @Autowired
    ApplicationEvents told;

    private static int lots;
    private String lotRole;
    private String contract;

    @BeforeEach
    void aConfirmedAward() {
        lotRole = "CM-2018-LEAD-" + ++lots;
        contract = lotRole + "-C1";
        at("2018-06-11");
        actAs(OFFICER);
        given(suppliers.find(anyString()))
                .willAnswer(asked -> Optional.of(new SupplierView(asked.getArgument(0), "Alder Care", "")));
        given(tenders.lotRole(lotRole)).willReturn(place(1));
        given(tenders.tender("CM-2018-LEAD")).willReturn(tender());
        given(decisions.onSubject("CM-2018-LEAD")).willReturn(Optional.of(decision("Financial", "Legal")));
        given(awards.find(lotRole)).willReturn(Optional.of(award("SUP-1")));
        given(awards.clearForSignature(eq(lotRole), anyString(), any()))
                .willAnswer(asked -> clear(asked.getArgument(1), asked.getArgument(2)));
        insertAward();
    }

    @AfterEach
    void today() {
        ClockUtil.reset();
    }

    @Test
    void aConfirmedAwardPreparesOneContractForEachPreferredSupplier() {
        given(awards.find(lotRole)).willReturn(Optional.of(award("SUP-1", "SUP-2")));
        given(tenders.lotRole(lotRole)).willReturn(place(2));
        confirmed();
        confirmed();
        assertThat(contracts.ofLotRole(lotRole))
                .extracting(ContractView::reference)
                .containsExactly(lotRole + "-C1", lotRole + "-C2");
        assertThat(told.stream(ContractPrepared.class)).hasSize(2);
        verify(intentions, never()).propose(any(), any(), any(), any());
    }

    @Test
    void fewerSuppliersThanPlacesAreAGapThatProposesTenderingAgain() {
        given(tenders.lotRole(lotRole)).willReturn(place(3));
        confirmed();
        assertThat(told.stream(GapFound.class))
                .extracting(GapFound::what)
                .containsExactly("Lot 1 Bassetlaw, lead: 2 of 3 places stay empty");
        verify(intentions).propose(eq(CASE), eq(lotRole), eq("Tender again: Lot 1 Bassetlaw, lead"), anyString());
    }

    @Test
    void noAwardIsAGapToo() {
        transaction.executeWithoutResult(
                now -> facts.publishEvent(new AwardNotMade(CASE, lotRole, "No award was made", "no compliant bid")));
        verify(intentions).propose(eq(CASE), eq(lotRole), anyString(), contains("no compliant bid"));
        assertThat(contracts.ofLotRole(lotRole)).isEmpty();
    }

    @Test
    void nothingIsSignedWithinTheStandstillAndTheReasonIsTheAwards() {
        confirmed();
        gateList();
        actAs(MANAGER);
        assertThatThrownBy(() -> signing.sign(contract)).hasMessageContaining("the standstill for Lot 1");
        assertThat(status()).isEqualTo(ContractStatus.PREPARED);
        at("2018-06-12");
        signing.sign(contract);
        assertThat(status()).isEqualTo(ContractStatus.SIGNED);
        assertThat(sql.queryForObject(
                        "select count(*) from contract_signature where contract = ?", int.class, contract))
                .isOne();
        assertThat(waitsFor("promptDay")).isEqualTo(day("2021-12-30"));
    }

    @Test
    void everyGateIsAskedOnTheWayToTheSignature() {
        confirmed();
        at("2018-06-12");
        actAs(MANAGER);
        assertThatThrownBy(() -> signing.sign(contract)).hasMessageContaining("the gate list has not been completed");
        assertThatThrownBy(() -> signing.completeGateList(contract, TICKED))
                .hasMessageContaining("procurement officer");
        gateList();
        assertThatThrownBy(() -> signing.sign(contract)).hasMessageContaining("only a manager");
        given(decisions.onSubject("CM-2018-LEAD")).willReturn(Optional.of(decision("Financial")));
        actAs(MANAGER);
        assertThatThrownBy(() -> signing.sign(contract)).hasMessageContaining("the legal comment");
        assertThat(sql.queryForList("select contract from award_clearance where contract = ?", contract))
                .isEmpty();
    }

    @Test
    void aSignedContractCannotBeSignedAgain() {
        sign();
        assertThatThrownBy(() -> signing.sign(contract)).isInstanceOf(Refusal.class);
    }

    @Test
    void anOldContractIsWatchedPromptedExtendedAndEnds() {
        actAs(CONTRACTS);
        at("2018-03-12");
        String old = register.register(old("Core provider " + lots));
        assertThat(old).startsWith("CM-2018-OLD-");
        assertThatThrownBy(() -> register.register(old("Core provider " + lots)))
                .hasMessage("it is in the register already, as " + old);
        contract = old;
        at("2018-03-30");
        fire("promptDay");
        Task question = question();
        assertThatThrownBy(() -> tasks.complete(question.getId(), Map.of("decision", "end")))
                .hasStackTraceContaining("say why the contract is not extended");
        tasks.complete(question.getId(), Map.of("decision", "end", "reason", "new contracts start"));
        assertThat(waitsFor("awaitEnd")).isEqualTo(day("2018-10-01"));
        at("2018-10-01");
        fire("awaitEnd");
        assertThat(status()).isEqualTo(ContractStatus.ENDED);
        verify(intentions, never()).propose(any(), eq(old), any(), any());
    }

    @Test
    void aContractThatNobodyDecidedAboutEndsWithAnIntentionForWhatFollows() {
        sign();
        at("2023-07-01");
        fire("promptDay");
        fire("stepUnanswered");
        assertThat(status()).isEqualTo(ContractStatus.ENDED);
        assertThat(told.stream(ContractEnded.class).map(ContractEnded::what))
                .containsExactly(
                        "Contract %s ended on 30 June 2023; nobody had decided what follows".formatted(contract));
        verify(intentions).propose(eq(CASE), eq(contract), anyString(), anyString());
    }

    @Test
    void aTransitionRunsFourMonthsFromTheStartAndKnowsThatTheProviderChanges() {
        sign();
        mobilisation.begin(lotRole);
        mobilisation.begin(lotRole);
        assertThat(mobilisation.endsOn(lotRole)).isEqualTo("2018-10-31");
        assertThat(mobilisation.isIncumbentReplaced(lotRole)).isTrue();
        actAs(CONTRACTS);
        mobilisation.plan(lotRole, "Jo", "weekly", "all");
        mobilisation.decideCutOver(lotRole, "lead-first", "lead-first", null);
        mobilisation.planServiceUsers(lotRole, "visit everybody first");
        actAs(MANAGER);
        mobilisation.decideGoNoGo(lotRole, "go", "ready", null);
        at("2018-10-31");
        mobilisation.close(lotRole, "", "");
        assertThat(told.stream(TransitionClosed.class)).hasSize(1);
    }

    private void confirmed() {
        transaction.executeWithoutResult(
                now -> facts.publishEvent(new AwardConfirmed(CASE, lotRole, "The award was confirmed", "")));
    }

    private void gateList() {
        actAs(OFFICER);
        signing.completeGateList(contract, TICKED);
    }

    private void sign() {
        confirmed();
        gateList();
        at("2018-06-12");
        actAs(MANAGER);
        signing.sign(contract);
    }

    private void actAs(Actor person) {
        given(actor.get()).willReturn(person);
    }

    private ContractStatus status() {
        return contracts.find(contract).orElseThrow().status();
    }

    private Task question() {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(contract)
                .taskDefinitionKey("decideEnding")
                .singleResult();
    }

    private void fire(String timer) {
        jobs.executeJob(job(timer).getId());
    }

    private java.util.Date waitsFor(String timer) {
        return new java.util.Date(job(timer).getDuedate().getTime());
    }

    private org.camunda.bpm.engine.runtime.Job job(String timer) {
        String instance = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(contract, "contract-life")
                .singleResult()
                .getId();
        return jobs.createJobQuery()
                .processInstanceId(instance)
                .activityId(timer)
                .singleResult();
    }

    private LocalDate clear(String cleared, LocalDate today) {
        Refusal.unless(
                !today.isBefore(LocalDate.parse("2018-06-12")), "", "the standstill for Lot 1 Bassetlaw, lead runs on");
        if (sql.queryForList("select begun_on from business_day where begun_on = ?", today)
                .isEmpty()) {
            sql.update("insert into business_day (begun_on) values (?)", today);
        }
        sql.update(
                "insert into award_clearance (contract, lot_role, first_signing_date, cleared_on) values (?, ?, ?, ?)",
                cleared,
                lotRole,
                Date.valueOf("2018-06-12"),
                today);
        return LocalDate.parse("2018-06-12");
    }

    private void insertAward() {
        sql.update(
                """
                insert into award (lot_role, version, case_reference, tender, title, status, decision, bidders_told,
                    first_signing_date, counted_steps, source, extension_reason, extended_by, open_challenge,
                    challenge_reason, cleared, not_made_because)
                values (?, 0, 'CM-2018', 'CM-2018-LEAD', 'Lot', 'CONFIRMED', 'D-1', 3,
                    ?, '', '', '', '', false, '', false, '')""",
                lotRole,
                Date.valueOf("2018-06-12"));
    }

    private AwardView award(String... preferred) {
        return new AwardView(
                lotRole,
                CASE,
                AwardStatus.CONFIRMED,
                List.of(preferred),
                LocalDate.parse("2018-05-31"),
                StandstillDuty.MANDATORY,
                LocalDate.parse("2018-06-11"),
                LocalDate.parse("2018-06-12"),
                "",
                List.of(),
                false,
                LocalDate.parse("2018-06-11"),
                "");
    }

    private LotRoleView place(int places) {
        return new LotRoleView(
                lotRole, "CM-2018-LEAD", CASE, 1, "Bassetlaw", ProviderRole.LEAD, places, "Old Oak Care", "");
    }

    private static TenderView tender() {
        return new TenderView(
                "CM-2018-LEAD",
                CASE,
                "Home care, lead",
                "nottinghamshire",
                ProviderRole.LEAD,
                Regime.PCR2015,
                Channel.ELECTRONIC,
                TenderStatus.PUBLISHED,
                LocalDate.parse("2018-02-12"),
                null,
                new TermView(LocalDate.parse("2018-07-01"), 60, 120),
                List.of(),
                BigDecimal.ZERO,
                "no major change");
    }

    private static DecisionView decision(String... comments) {
        return new DecisionView(
                "D-1",
                CASE,
                "CM-2018-LEAD",
                "Award",
                DecisionRoute.DELEGATED,
                DecisionStatus.APPROVED,
                false,
                false,
                LocalDate.parse("2018-05-31"),
                "officer",
                LocalDate.parse("2018-05-31"),
                null,
                LocalDate.parse("2018-05-31"),
                false,
                List.of(),
                java.util.Arrays.stream(comments)
                        .map(kind -> new ClearanceView(kind, "PRESENT", "XX", null, "seen"))
                        .toList());
    }

    private static NewContract old(String title) {
        return new NewContract(
                CASE,
                title,
                "SUP-1",
                LocalDate.parse("2014-04-01"),
                LocalDate.parse("2018-03-31"),
                LocalDate.parse("2019-03-31"),
                LocalDate.parse("2018-09-30"),
                "time to prepare the new services");
    }

    private static java.util.Date day(String day) {
        return java.util.Date.from(
                LocalDate.parse(day).atStartOfDay(ZoneId.of("Europe/London")).toInstant());
    }

    private static void at(String day) {
        ClockUtil.setCurrentTime(java.util.Date.from(LocalDate.parse(day)
                .atTime(9, 0)
                .atZone(ZoneId.of("Europe/London"))
                .toInstant()));
    }
}
