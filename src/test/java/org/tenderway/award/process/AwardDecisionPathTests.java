package org.tenderway.award.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.tenderway.PathEngine;
import org.tenderway.PathWalk;

@Deployment(resources = "processes/award/award-decision.bpmn")
class AwardDecisionPathTests {

    private static final String TENDER = "HC-2018-LEAD";

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = PathEngine.fullCoverage("governance-decision");

    private final AwardDecisionTasks tasks = mock(AwardDecisionTasks.class);
    private PathWalk walk;

    @BeforeEach
    void door() {
        PathEngine.door("awardDecisionTasks", tasks);
        given(tasks.decision(TENDER)).willReturn(TENDER + "-D1");
        walk = new PathWalk(ENGINE.getProcessEngine());
    }

    @Test
    void whoeverHasTheAuthorityDecidesAndTheLotsAreToldOfIt() {
        PathEngine.stub(ENGINE.getProcessEngine(), "governance-decision", "approved");
        given(tasks.isApproved(TENDER)).willReturn(true);
        ProcessInstance instance = reported();
        verify(tasks).settle(TENDER);
        assertThat(walk.endOf(instance)).isEqualTo("awardsDecided");
    }

    @Test
    void aReportMayBeRefused() {
        PathEngine.stub(ENGINE.getProcessEngine(), "governance-decision", "refused");
        ProcessInstance instance = reported();
        verify(tasks).settle(TENDER);
        assertThat(walk.endOf(instance)).isEqualTo("awardsRefused");
    }

    @Test
    void nothingIsSettledBeforeTheDecisionWhichHasAKeyOfItsOwn() {
        PathEngine.waitingStub(ENGINE.getProcessEngine(), "governance-decision");
        reported();
        verify(tasks, never()).settle(TENDER);
        assertThat(ENGINE.getProcessEngine()
                        .getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceBusinessKey(TENDER + "-D1", "governance-decision")
                        .count())
                .isEqualTo(1);
    }

    private ProcessInstance reported() {
        ProcessInstance instance = walk.start("award-decision", TENDER);
        verify(tasks).propose(TENDER);
        walk.complete(
                "writeReport",
                Map.of("title", "Award of home care", "finance", "to follow", "legal", "Sound", "legalBy", "LB"));
        verify(tasks).writeReport(TENDER, "Award of home care", "to follow", "", "Sound", "LB");
        return instance;
    }
}
