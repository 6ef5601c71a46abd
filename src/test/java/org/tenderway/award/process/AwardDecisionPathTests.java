package org.tenderway.award.process;

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

@Deployment(resources = "processes/award/award-decision.bpmn")
class AwardDecisionPathTests {

    private static final String TENDER = "HC-2018-LEAD";

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = PathEngine.fullCoverage();

    private final AwardDecisionTasks tasks = mock(AwardDecisionTasks.class);
    private PathWalk walk;

    @BeforeEach
    void door() {
        PathEngine.door("awardDecisionTasks", tasks);
        given(tasks.earliestImplementation(TENDER)).willReturn(new Date(0));
        walk = new PathWalk(ENGINE.getProcessEngine());
    }

    @Test
    void anOfficerDecidesUnderDelegation() {
        given(tasks.isDelegated(TENDER)).willReturn(true);
        given(tasks.isApproved(TENDER)).willReturn(true);
        ProcessInstance instance = reported();
        walk.complete("decideUnderDelegation", Map.of("approved", true, "reason", "best ranked bids"));
        verify(tasks).decide(TENDER, true, null, "best ranked bids");
        verify(tasks).settle(TENDER);
        assertThat(walk.endOf(instance)).isEqualTo("awardsDecided");
    }

    @Test
    void aCommitteeMayRefuse() {
        ProcessInstance instance = reported();
        walk.complete(
                "recordCommitteeDecision", Map.of("approved", false, "publishedOn", "2018-07-10", "reason", "not now"));
        verify(tasks).decide(TENDER, false, LocalDate.of(2018, 7, 10), "not now");
        assertThat(walk.endOf(instance)).isEqualTo("awardsRefused");
    }

    @Test
    void callInHoldsTheDecisionUntilItsWindowHasClosed() {
        given(tasks.isSubjectToCallIn(TENDER)).willReturn(true);
        given(tasks.isApproved(TENDER)).willReturn(true);
        ProcessInstance instance = reported();
        walk.complete("recordCommitteeDecision", Map.of("approved", true, "reason", "agreed"));
        assertThat(walk.waitsAt()).containsExactly("watchCallIn");
        walk.fireTimer("windowClosed");
        assertThat(walk.endOf(instance)).isEqualTo("awardsDecided");
    }

    @Test
    void aDecisionThatIsCalledInWaitsForScrutinyAndItsDay() {
        given(tasks.isSubjectToCallIn(TENDER)).willReturn(true);
        given(tasks.isApproved(TENDER)).willReturn(true);
        ProcessInstance instance = reported();
        walk.complete("recordCommitteeDecision", Map.of("approved", true, "reason", "agreed"));
        walk.complete("watchCallIn", Map.of("reason", "six members"));
        verify(tasks).callIn(TENDER, "six members");
        walk.complete("closeCallIn", Map.of("upheld", true, "implementFrom", "2018-07-30", "reason", "stands"));
        verify(tasks).endCallIn(TENDER, true, LocalDate.of(2018, 7, 30), "stands");
        walk.fireTimer("implementationDay");
        assertThat(walk.endOf(instance)).isEqualTo("awardsDecided");
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
