package org.tenderway.plan.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import java.time.Instant;
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

@Deployment(resources = "processes/plan/plan-intention.bpmn")
class PlanIntentionPathTests {

    private static final String LINE = "CI-2019-JOINT-3A";
    private static final Map<String, Object> DONE = Map.of("number", 1, "result", "done");

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = PathEngine.fullCoverage("governance-decision");

    private final PlanIntentionTasks tasks = mock(PlanIntentionTasks.class);
    private PathWalk walk;

    @BeforeEach
    void door() {
        PathEngine.door("planIntentionTasks", tasks);
        PathEngine.stub(ENGINE.getProcessEngine(), "governance-decision", "approved");
        given(tasks.decision(LINE)).willReturn(LINE + "-D1");
        given(tasks.nextDay(LINE)).willReturn(Date.from(Instant.parse("2100-01-01T00:00:00Z")));
        walk = new PathWalk(ENGINE.getProcessEngine());
    }

    @Test
    void aLineOfThePlanIsAskedAboutOnItsDayAndClosedWhenEveryDateIsAnswered() {
        given(tasks.isOnThePlan(LINE)).willReturn(true);
        given(tasks.isPromptDue(LINE)).willReturn(true, false);
        given(tasks.isReportDue(LINE)).willReturn(true, false);
        ProcessInstance instance = walk.start("plan-intention", LINE);
        walk.fireTimer("nextDay");
        walk.complete("reportMilestones", DONE);
        walk.complete("closeIntention", Map.of("decision", "complete", "reason", ""));
        verify(tasks).raisePrompts(LINE);
        verify(tasks).reportMilestones(LINE, 1, "done", "", "");
        verify(tasks).closeIntention(LINE, "complete", "");
        verify(tasks, never()).askBoard(LINE);
        assertThat(walk.endOf(instance)).isEqualTo("intentionClosed");
    }

    @Test
    void anotherDateThatFallsDueIsAskedAboutWhileTheFirstIsStillUnanswered() {
        given(tasks.isOnThePlan(LINE)).willReturn(true);
        given(tasks.isPromptDue(LINE)).willReturn(true, true, false);
        given(tasks.isReportDue(LINE)).willReturn(true, true, false);
        given(tasks.isAnythingAhead(LINE)).willReturn(true);
        walk.start("plan-intention", LINE);
        walk.fireTimer("nextDay");
        walk.fireTimer("anotherDay");
        verify(tasks, times(2)).raisePrompts(LINE);
        walk.complete("reportMilestones", DONE);
        walk.fireTimer("nextDay");
    }

    @Test
    void anAdditionGoesToTheBoardBeforeAnythingElse() {
        given(tasks.isUnderWay(LINE)).willReturn(true);
        walk.start("plan-intention", LINE);
        var order = inOrder(tasks);
        order.verify(tasks).askBoard(LINE);
        order.verify(tasks).decision(LINE);
        order.verify(tasks).hearBoard(LINE);
        walk.fireTimer("nextDay");
    }

    @Test
    void anAdditionThatTheBoardRefusesEnds() {
        ProcessInstance instance = walk.start("plan-intention", LINE);
        assertThat(walk.endOf(instance)).isEqualTo("intentionRefused");
    }
}
