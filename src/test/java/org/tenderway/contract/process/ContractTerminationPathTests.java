package org.tenderway.contract.process;

import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import java.time.LocalDate;
import java.util.Map;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.tenderway.PathEngine;
import org.tenderway.PathWalk;

@Deployment(resources = "processes/contract/contract-termination.bpmn")
class ContractTerminationPathTests {

    private static final String KEY = "HC-2018-LEAD-1-C1-T1";

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = PathEngine.fullCoverage("governance-decision");

    private final ContractTerminationTasks tasks = mock(ContractTerminationTasks.class);
    private final PathWalk walk = new PathWalk(ENGINE.getProcessEngine());

    @BeforeEach
    void proposed() {
        PathEngine.door("contractTerminationTasks", tasks);
        PathEngine.stub(ENGINE.getProcessEngine(), "governance-decision", "approved");
        given(tasks.decision(KEY)).willReturn("D-1");
        given(tasks.answersDue(KEY)).willReturn(Midnight.of(LocalDate.of(2019, 3, 12)));
        given(tasks.dayAfterNotice(KEY)).willReturn(Midnight.of(LocalDate.of(2019, 7, 1)));
        given(tasks.isApproved(KEY)).willReturn(true);
    }

    @Test
    void aProviderWhoAnswersIsHeardBeforeTheDecisionAndTheContractEndsWithTheNotice() {
        start();
        walk.complete("hearProvider", Map.of("next", "decide", "answer", "we disagree", "receivedOn", "2019-03-05"));
        verify(tasks).hearProvider(KEY, "decide", "we disagree", LocalDate.of(2019, 3, 5), "");
        verify(tasks).settle(KEY);
        walk.complete("serveTermination", Map.of("next", "notice", "lastDay", "2019-06-30"));
        verify(tasks).serveTermination(KEY, "notice", LocalDate.of(2019, 6, 30), "", "");
        verify(tasks, never()).takeEffect(KEY);
        walk.fireTimer("dayAfterNotice");
        verify(tasks).takeEffect(KEY);
        walk.assertEndedWith("terminated");
    }

    @Test
    void aProviderWhoStaysSilentHoldsNothingUp() {
        start();
        walk.fireTimer("answersDue");
        verify(tasks).closeHearing(KEY);
        verify(tasks).requestDecision(KEY);
        walk.complete("serveTermination", Map.of("next", "notice"));
        walk.complete("awaitTermination", Map.of("reason", "they improved"));
        verify(tasks).awaitTermination(KEY, "they improved");
        walk.assertEndedWith("withdrawn");
    }

    @Test
    void aGroundThatAllowsItEndsTheContractAtOnce() {
        start();
        given(tasks.isAtOnce(KEY)).willReturn(true);
        walk.complete("hearProvider", Map.of("next", "decide", "answer", "none"));
        walk.complete("serveTermination", Map.of("next", "at-once", "atOnceBecause", "insolvent"));
        verify(tasks).takeEffect(KEY);
        walk.assertEndedWith("terminated");
    }

    @Test
    void aProposalIsWithdrawnBeforeItsDecision() {
        start();
        given(tasks.isWithdrawn(KEY)).willReturn(true);
        walk.complete("hearProvider", Map.of("next", "withdraw", "reason", "solved"));
        verify(tasks, never()).requestDecision(KEY);
        walk.assertEndedWith("withdrawn");
    }

    @Test
    void anApprovedTerminationMayStillBeWithdrawn() {
        start();
        walk.complete("hearProvider", Map.of("next", "decide", "answer", "none"));
        given(tasks.isWithdrawn(KEY)).willReturn(true);
        walk.complete("serveTermination", Map.of("next", "withdraw", "reason", "solved"));
        walk.assertEndedWith("withdrawn");
    }

    @Test
    void withoutApprovalNothingIsServed() {
        start();
        given(tasks.isApproved(KEY)).willReturn(false);
        walk.complete("hearProvider", Map.of("next", "decide", "answer", "none"));
        walk.assertEndedWith("refused");
    }

    private void start() {
        walk.start("contract-termination", KEY);
    }
}
