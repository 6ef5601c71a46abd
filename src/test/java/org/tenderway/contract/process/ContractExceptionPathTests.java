package org.tenderway.contract.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;

import java.time.LocalDate;
import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.tenderway.PathEngine;
import org.tenderway.PathWalk;

@Deployment(resources = "processes/contract/contract-exception.bpmn")
class ContractExceptionPathTests {

    private static final String KEY = "HC-2018-LEAD-6-C1-H1";

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = PathEngine.fullCoverage("governance-decision");

    private final ContractExceptionTasks tasks = mock(ContractExceptionTasks.class);
    private final PathWalk walk = new PathWalk(ENGINE.getProcessEngine());

    @BeforeEach
    void door() {
        PathEngine.door("contractExceptionTasks", tasks);
        given(tasks.decision(KEY)).willReturn(KEY + "-D1");
        given(tasks.reviewDay(KEY)).willReturn(new Date(0));
    }

    @Test
    void anEndThatNobodyAnsweredIsAccountedForAndReviewedUntilItIsOver() {
        given(tasks.isUnaccounted(KEY)).willReturn(true);
        ProcessInstance instance = walk.start("contract-exception", KEY);
        walk.complete("accountForEnd", Map.of("ground", "none", "reason", "missed", "reviewOn", "2023-09-30"));
        verify(tasks).accountForEnd(KEY, "none", "missed", LocalDate.of(2023, 9, 30));
        walk.fireTimer("reviewDay");
        walk.complete("reviewException", Map.of("over", false, "reviewOn", "2023-12-31", "reason", "not yet"));
        verify(tasks).reviewException(KEY, false, LocalDate.of(2023, 12, 31), "not yet");
        given(tasks.isOver(KEY)).willReturn(true);
        walk.fireTimer("reviewDay");
        walk.complete("reviewException", Map.of("over", true, "reason", "the new service runs"));
        assertThat(walk.endOf(instance)).isEqualTo("exceptionClosed");
    }

    @Test
    void anExceptionThatItsAuthorityAgreesToStands() {
        PathEngine.stub(ENGINE.getProcessEngine(), "governance-decision", "approved");
        walk.start("contract-exception", KEY);
        verify(tasks).stand(KEY);
    }

    @Test
    void anExceptionThatIsRefusedOpensTheQuestionAgain() {
        PathEngine.stub(ENGINE.getProcessEngine(), "governance-decision", "refused");
        ProcessInstance instance = walk.start("contract-exception", KEY);
        verify(tasks).refuse(KEY);
        assertThat(walk.endOf(instance)).isEqualTo("exceptionRefused");
    }
}
