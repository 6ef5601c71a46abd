package org.tenderway.contract.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;

import java.time.LocalDate;
import java.util.Map;
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
        walk().start();
        assertThat(walk().open().getTaskDefinitionKey()).isEqualTo("hearProviderOnSuspension");
        walk().complete(Map.of("answer", "we have recruited a nurse"));
        verify(tasks).hearProvider(SUSPENSION, "we have recruited a nurse");
        inForce(true);
        walk().complete(Map.of("decision", "suspend", "reviewOn", "2022-07-01"));
        verify(tasks).decideSuspension(SUSPENSION, "suspend", LocalDate.of(2022, 7, 1), "");
        assertThat(walk().waitsAt("reviewDayReached")).isTrue();
    }

    @Test
    void aProviderThatDoesNotAnswerHoldsNothingUp() {
        walk().start();
        walk().fire("answerPeriodOver");
        walk().complete(Map.of("decision", "refuse", "reason", "the staff are back"));
        verify(tasks).decideSuspension(SUSPENSION, "refuse", null, "the staff are back");
        walk().assertEndedAt("suspensionNotMade");
    }

    @Test
    void anImmediateRiskStopsNewPlacementsAtOnceAndTheAnswerIsHeardAfterwards() {
        given(tasks.isImmediate(SUSPENSION)).willReturn(true);
        walk().start();
        inForce(true);
        walk().complete(Map.of("decision", "suspend", "reviewOn", "2022-07-01"));
        walk().complete(Map.of("answer", "we disagree"));
        walk().complete(Map.of("decision", "extend", "reviewOn", "2022-08-01", "reason", "not yet safe"));
        verify(tasks).reviewSuspension(SUSPENSION, "extend", LocalDate.of(2022, 8, 1), "", "not yet safe");
        walk().fire("reviewDayReached");
        inForce(false);
        walk().complete(Map.of("decision", "lift", "reason", "safe again"));
        walk().assertEndedAt("suspensionLifted");
    }

    @Test
    void anImmediateRiskThatTheManagerDoesNotSeeEndsIt() {
        given(tasks.isImmediate(SUSPENSION)).willReturn(true);
        walk().start();
        walk().complete(Map.of("decision", "refuse", "reason", "no risk"));
        walk().assertEndedAt("suspensionNotMade");
    }

    @Test
    void itIsLiftedEarlyWhereverItWaits() {
        walk().start();
        walk().fire("answerPeriodOver");
        inForce(true);
        walk().complete(Map.of("decision", "suspend", "reviewOn", "2022-07-01"));
        walk().theContractIsOver();
        walk().assertEndedAt("suspensionEnded");
    }

    @Test
    void theEndOfTheContractEndsItAtEveryTask() {
        walk().start();
        walk().theContractIsOver();
        walk().assertEndedAt("suspensionEnded");

        walk().start();
        walk().fire("answerPeriodOver");
        walk().theContractIsOver();
        walk().assertEndedAt("suspensionEnded");

        given(tasks.isImmediate(SUSPENSION)).willReturn(true);
        walk().start();
        walk().theContractIsOver();
        walk().assertEndedAt("suspensionEnded");

        walk().start();
        inForce(true);
        walk().complete(Map.of("decision", "suspend", "reviewOn", "2022-07-01"));
        walk().complete(Map.of("answer", "none"));
        assertThat(walk().open().getTaskDefinitionKey()).isEqualTo("reviewSuspension");
        walk().theContractIsOver();
        walk().assertEndedAt("suspensionEnded");
    }

    private void inForce(boolean is) {
        given(tasks.isInForce(SUSPENSION)).willReturn(is);
    }

    private static LadderWalk walk() {
        return new LadderWalk(ENGINE.getProcessEngine(), "contract-suspension", SUSPENSION, "suspensionOver");
    }
}
