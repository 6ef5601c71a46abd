package org.tenderway.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Date;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tenderway.DatabaseTest;
import org.tenderway.award.domain.Standstill;
import org.tenderway.contract.domain.GateChecks;
import org.tenderway.contract.domain.Signing;

/** Each way past a running timer that an operator or an attacker has, tried one at a time: none leads to a signature. */
@DatabaseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StandstillPathsTests {

    @Autowired
    WalkGround ground;

    @Autowired
    Stage stage;

    @Autowired
    Standstill standstill;

    @Autowired
    Signing signing;

    @Autowired
    RuntimeService runtime;

    @Autowired
    ManagementService jobs;

    @Autowired
    RepositoryService models;

    @Autowired
    JdbcClient sql;

    private String lotRole;
    private String contract;

    @BeforeAll
    void prepare() {
        ground.prepare();
    }

    @AfterAll
    void resetTime() {
        ClockUtil.reset();
    }

    @BeforeEach
    void anAwardInItsStandstill() {
        ground.freshDay();
        lotRole = ground.strikeOff();
        contract = lotRole + "-C1";
    }

    @Test
    void executingTheTimerBeforeItsTimeOnlyAsksTheQuestionEarly() {
        jobs.executeJob(timer());
        assertThatThrownBy(() -> decide("confirm")).hasMessageContaining("can be confirmed from that day");
        nothingIsSigned();
    }

    @Test
    void movingTheTimersDueDateIntoThePastOnlyAsksTheQuestionEarly() {
        String timer = timer();
        jobs.setJobDuedate(timer, new java.util.Date(0));
        jobs.executeJob(timer);
        assertThatThrownBy(() -> decide("confirm")).hasMessageContaining("can be confirmed from that day");
        nothingIsSigned();
    }

    @Test
    void modifyingTheInstanceToStartBeforeTheSignatureFindsNothingToSign() {
        ProcessInstance spine = instance("lifecycle-lot", lotRole);
        runtime.createProcessInstanceModification(spine.getId())
                .startBeforeActivity("signContracts#multiInstanceBody")
                .execute();
        assertThatThrownBy(this::signDirectly).hasMessageContaining("there is no contract");
        nothingIsSigned();
    }

    @Test
    void aMessageThatNobodyWaitsForLeadsNowhere() {
        assertThatThrownBy(() -> runtime.correlateMessage("standstillEnded", lotRole))
                .isInstanceOf(MismatchingMessageCorrelationException.class);
        nothingIsSigned();
    }

    @Test
    void aRedeployedModelThatLeavesTheStandstillOutStillCannotSign() {
        onLastDay();
        decide("confirm");
        var shortcut = Bpmn.createExecutableProcess("contract-signing")
                .camundaHistoryTimeToLive(1)
                .startEvent()
                .serviceTask("signNow")
                .camundaExpression("${contractSigningTasks.signContract(execution.processBusinessKey, true, '')}")
                .endEvent()
                .done();
        String deployed = models.createDeployment()
                .addModelInstance("processes/contract/contract-signing.bpmn", shortcut)
                .deploy()
                .getId();
        try {
            assertThatThrownBy(() -> runtime.startProcessInstanceByKey("contract-signing", contract))
                    .hasMessageContaining("the first day to sign is");
            nothingIsSigned();
        } finally {
            models.deleteDeployment(deployed, true);
        }
    }

    @Test
    void callingTheDomainOnTheLastDayIsRefusedAndOnTheNextDayIsNot() {
        onLastDay();
        decide("confirm");
        completeGateList();
        assertThatThrownBy(this::signDirectly).hasMessageContaining("the first day to sign is");
        nothingIsSigned();
        WalkGround.setTime(day("first_signing_date").atStartOfDay());
        signDirectly();
        assertThat(ground.state(lotRole)).containsEntry("status", "CONFIRMED");
        assertThat(((Number) Objects.requireNonNull(ground.state(lotRole).get("signed"))).longValue())
                .isEqualTo(1);
    }

    @Test
    void anOpenChallengeRefusesWhateverTheDay() {
        onLastDay();
        decide("confirm");
        completeGateList();
        standstill.challenge(lotRole, "claim form received");
        WalkGround.setTime(day("first_signing_date").plusDays(300).atStartOfDay());
        assertThatThrownBy(this::signDirectly).hasMessageContaining("a challenge to the award of");
        nothingIsSigned();
    }

    @Test
    void beforeCallInEndsNothingIsSignedThoughTheStandstillIsOver() {
        onLastDay();
        decide("confirm");
        completeGateList();
        WalkGround.setTime(day("first_signing_date").atStartOfDay());
        LocalDate later = WalkGround.today().plusDays(5);
        Map<String, Object> kept = sql.sql(
                        "select last_call_in_day, earliest_implementation from decision where subject = 'WALK-2018-LEAD'")
                .query()
                .singleRow();
        window(Date.valueOf(later.minusDays(1)), Date.valueOf(later));
        try {
            assertThatThrownBy(this::signDirectly).hasMessageContaining("its call-in window is open");
            nothingIsSigned();
        } finally {
            window(kept.get("last_call_in_day"), kept.get("earliest_implementation"));
        }
    }

    @Test
    void withoutTheGateListNothingIsSigned() {
        onLastDay();
        decide("confirm");
        WalkGround.setTime(day("first_signing_date").atStartOfDay());
        assertThatThrownBy(this::signDirectly).hasMessageContaining("the gate list has not been completed");
        nothingIsSigned();
    }

    @Test
    void aRowInsertedBehindTheProductIsRefusedByTheDatabase() {
        onLastDay();
        decide("confirm");
        Date today = Date.valueOf(WalkGround.today());
        Date first = Date.valueOf(day("first_signing_date"));
        for (Date signedOn : new Date[] {today, first}) {
            assertThatThrownBy(() -> sql.sql(
                                    """
                            insert into contract_signature (contract, lot_role, signed_on, first_signing_date, gates_by,
                                signed_by, signed_by_name) values (?, ?, ?, ?, 'officer', 'manager', 'Somebody')""")
                            .params(contract, lotRole, signedOn, first)
                            .update())
                    .isInstanceOf(org.springframework.dao.DataIntegrityViolationException.class);
        }
        assertThatThrownBy(() -> sql.sql("update contract set status = 'SIGNED' where reference = ?")
                        .param(contract)
                        .update())
                .isInstanceOf(org.springframework.dao.DataIntegrityViolationException.class);
        nothingIsSigned();
    }

    private void window(
            @org.jspecify.annotations.Nullable Object last, @org.jspecify.annotations.Nullable Object first) {
        sql.sql(
                        "update decision set last_call_in_day = ?, earliest_implementation = ? where subject = 'WALK-2018-LEAD'")
                .params(java.util.Arrays.asList(last, first))
                .update();
    }

    private void onLastDay() {
        WalkGround.setTime(day("standstill_ends_on").atTime(10, 0));
        jobs.executeJob(timer());
    }

    private void decide(String decision) {
        stage.does(TenderMoves.OFFICER, "confirmAward", lotRole, Map.of("decision", decision, "reason", "because"));
    }

    private void completeGateList() {
        stage.desk()
                .as(
                        TenderMoves.OFFICER,
                        () -> signing.completeGateList(contract, new GateChecks(true, true, true, true, "")));
    }

    private void signDirectly() {
        stage.desk().as(TenderMoves.MANAGER, () -> signing.sign(contract));
    }

    private String timer() {
        return jobs.createJobQuery()
                .processInstanceId(instance("award-standstill", lotRole).getId())
                .activityId("lastDayReached")
                .singleResult()
                .getId();
    }

    private ProcessInstance instance(String process, String businessKey) {
        return runtime.createProcessInstanceQuery()
                .processDefinitionKey(process)
                .processInstanceBusinessKey(businessKey)
                .singleResult();
    }

    private LocalDate day(String column) {
        return LocalDate.parse(
                Objects.requireNonNull(ground.state(lotRole).get(column)).toString());
    }

    private void nothingIsSigned() {
        Map<String, Object> state = ground.state(lotRole);
        assertThat(((Number) Objects.requireNonNull(state.get("signed"))).longValue())
                .isZero();
        assertThat(((Number) Objects.requireNonNull(state.get("signatures"))).longValue())
                .isZero();
    }
}
