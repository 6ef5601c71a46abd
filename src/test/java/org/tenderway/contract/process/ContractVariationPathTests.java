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

@Deployment(resources = "processes/contract/contract-variation.bpmn")
class ContractVariationPathTests {

    private static final String KEY = "HC-2018-LEAD-1-C1-V1";
    private static final LocalDate JUNE = LocalDate.of(2026, 6, 1);

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = PathEngine.fullCoverage("governance-decision");

    private final ContractVariationTasks tasks = mock(ContractVariationTasks.class);
    private final PathWalk walk = new PathWalk(ENGINE.getProcessEngine());

    @BeforeEach
    void proposed() {
        PathEngine.door("contractVariationTasks", tasks);
        PathEngine.stub(ENGINE.getProcessEngine(), "governance-decision", "approved");
        given(tasks.decision(KEY)).willReturn("D-1");
        given(tasks.effectiveDay(KEY)).willReturn(Midnight.of(JUNE));
        given(tasks.isApproved(KEY)).willReturn(true);
        given(tasks.isSigned(KEY)).willReturn(true);
    }

    @Test
    void aChangeThatOwesANoticeFirstIsSignedOnlyAfterIt() {
        given(tasks.isNoticeFirst(KEY)).willReturn(true);
        start();
        walk.complete("publishChangeNotice", Map.of("publishedOn", "2026-05-20", "noticeReference", "012345-2026"));
        verify(tasks).publishChangeNotice(KEY, LocalDate.of(2026, 5, 20), "012345-2026");
        sign();
        verify(tasks, never()).takeEffect(KEY);
        walk.fireTimer("effectiveDay");
        verify(tasks).takeEffect(KEY);
        walk.assertEndedWith("changed");
    }

    @Test
    void aNoticeThatFollowsTheChangeIsAskedForAfterwards() {
        given(tasks.isNoticeOwed(KEY)).willReturn(true);
        start();
        sign();
        walk.fireTimer("effectiveDay");
        walk.complete("publishLateNotice", Map.of("noticeReference", "012346-2026"));
        verify(tasks).publishLateNotice(KEY, null, "012346-2026");
        walk.assertEndedWith("changed");
    }

    @Test
    void aChangeMayBeWithdrawnInsteadOfSigned() {
        given(tasks.isSigned(KEY)).willReturn(false);
        start();
        walk.complete("signVariation", Map.of("next", "withdraw", "reason", "the provider declined"));
        walk.assertEndedWith("withdrawn");
    }

    @Test
    void withoutApprovalNothingIsSigned() {
        given(tasks.isApproved(KEY)).willReturn(false);
        start();
        verify(tasks).requestDecision(KEY);
        verify(tasks).settle(KEY);
        walk.assertEndedWith("refused");
    }

    private void sign() {
        walk.complete(
                "signVariation",
                Map.of(
                        "next",
                        "sign",
                        "providerSignedOn",
                        "2026-05-28",
                        "providerSignatory",
                        "P. Rovider",
                        "effectiveOn",
                        "2026-06-01"));
        verify(tasks).signVariation(KEY, "sign", null, LocalDate.of(2026, 5, 28), "P. Rovider", JUNE, "");
    }

    private void start() {
        walk.start("contract-variation", KEY);
    }
}
