package org.tenderway.contract.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;

import java.time.LocalDate;
import java.util.Map;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.tenderway.PathEngine;

@Deployment(resources = "processes/contract/contract-suspension.bpmn")
class ContractSuspensionPathTests {

    private static final String SUSPENSION = "CH-2020-A-0007-C-S1";

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = PathEngine.fullCoverage();

    private final ContractSuspensionTasks tasks = mock(ContractSuspensionTasks.class);

    @BeforeEach
    void door() {
        PathEngine.door("contractSuspensionTasks", tasks);
        given(tasks.owner(SUSPENSION)).willReturn("health-reviewer");
        given(tasks.answerDay(SUSPENSION)).willReturn(Midnight.of(LocalDate.of(2022, 5, 18)));
        given(tasks.reviewDay(SUSPENSION)).willReturn(Midnight.of(LocalDate.of(2022, 7, 1)));
    }

    @Test
    void theProviderIsHeardBeforeNewPlacementsStop() {
        start();
        assertThat(open().getTaskDefinitionKey()).isEqualTo("hearProviderOnSuspension");
        complete(Map.of("answer", "we have recruited a nurse"));
        verify(tasks).hearProvider(SUSPENSION, "we have recruited a nurse");
        inForce(true);
        complete(Map.of("decision", "suspend", "reviewOn", "2022-07-01"));
        verify(tasks).decideSuspension(SUSPENSION, "suspend", LocalDate.of(2022, 7, 1), "");
        assertThat(waitsAt("reviewDayReached")).isTrue();
    }

    @Test
    void aProviderThatDoesNotAnswerHoldsNothingUp() {
        start();
        fire("answerPeriodOver");
        complete(Map.of("decision", "refuse", "reason", "the staff are back"));
        verify(tasks).decideSuspension(SUSPENSION, "refuse", null, "the staff are back");
        assertEndedAt("suspensionNotMade");
    }

    @Test
    void anImmediateRiskStopsNewPlacementsAtOnceAndTheAnswerIsHeardAfterwards() {
        given(tasks.isImmediate(SUSPENSION)).willReturn(true);
        start();
        inForce(true);
        complete(Map.of("decision", "suspend", "reviewOn", "2022-07-01"));
        complete(Map.of("answer", "we disagree"));
        complete(Map.of("decision", "extend", "reviewOn", "2022-08-01", "reason", "not yet safe"));
        verify(tasks).reviewSuspension(SUSPENSION, "extend", LocalDate.of(2022, 8, 1), "", "not yet safe");
        fire("reviewDayReached");
        inForce(false);
        complete(Map.of("decision", "lift", "reason", "safe again"));
        assertEndedAt("suspensionLifted");
    }

    @Test
    void anImmediateRiskThatTheManagerDoesNotSeeEndsIt() {
        given(tasks.isImmediate(SUSPENSION)).willReturn(true);
        start();
        complete(Map.of("decision", "refuse", "reason", "no risk"));
        assertEndedAt("suspensionNotMade");
    }

    @Test
    void itIsLiftedEarlyWhereverItWaits() {
        start();
        fire("answerPeriodOver");
        inForce(true);
        complete(Map.of("decision", "suspend", "reviewOn", "2022-07-01"));
        tell();
        assertEndedAt("suspensionEnded");
    }

    @Test
    void theEndOfTheContractEndsItAtEveryTask() {
        start();
        tell();
        assertEndedAt("suspensionEnded");

        start();
        fire("answerPeriodOver");
        tell();
        assertEndedAt("suspensionEnded");

        given(tasks.isImmediate(SUSPENSION)).willReturn(true);
        start();
        tell();
        assertEndedAt("suspensionEnded");

        start();
        inForce(true);
        complete(Map.of("decision", "suspend", "reviewOn", "2022-07-01"));
        complete(Map.of("answer", "none"));
        assertThat(open().getTaskDefinitionKey()).isEqualTo("reviewSuspension");
        tell();
        assertEndedAt("suspensionEnded");
    }

    private void inForce(boolean is) {
        given(tasks.isInForce(SUSPENSION)).willReturn(is);
    }

    private static void start() {
        engine().getRuntimeService().startProcessInstanceByKey("contract-suspension", SUSPENSION);
    }

    private static Task open() {
        return engine().getTaskService().createTaskQuery().singleResult();
    }

    private static void complete(Map<String, Object> fields) {
        engine().getTaskService().complete(open().getId(), fields);
    }

    private static void fire(String timer) {
        var jobs = engine().getManagementService();
        jobs.executeJob(jobs.createJobQuery().activityId(timer).singleResult().getId());
    }

    private static void tell() {
        engine().getRuntimeService()
                .createMessageCorrelation("suspensionOver")
                .processInstanceBusinessKey(SUSPENSION)
                .correlateAll();
    }

    private static boolean waitsAt(String event) {
        return engine().getManagementService()
                        .createJobQuery()
                        .activityId(event)
                        .count()
                > 0;
    }

    private static void assertEndedAt(String end) {
        assertThat(engine().getRuntimeService().createProcessInstanceQuery().count())
                .isZero();
        assertThat(engine().getHistoryService()
                        .createHistoricActivityInstanceQuery()
                        .activityId(end)
                        .count())
                .isPositive();
    }

    private static org.camunda.bpm.engine.ProcessEngine engine() {
        return ENGINE.getProcessEngine();
    }
}
