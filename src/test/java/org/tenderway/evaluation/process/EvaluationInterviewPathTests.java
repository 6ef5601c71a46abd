package org.tenderway.evaluation.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.Mockito.mock;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.tenderway.PathEngine;
import org.tenderway.PathWalk;

@Deployment(resources = "processes/evaluation/evaluation-interview.bpmn")
class EvaluationInterviewPathTests {

    private static final String LOT = "HC-2018-LEAD-6";

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = PathEngine.fullCoverage();

    private final EvaluationInterviewTasks tasks = mock(EvaluationInterviewTasks.class);

    @BeforeEach
    void door() {
        PathEngine.door("evaluationInterviewTasks", tasks);
        given(tasks.interviewers(LOT)).willReturn(List.of("evaluator", "expert"));
        given(tasks.chairs(LOT)).willReturn(List.of("moderator"));
    }

    @Test
    void whereNobodyIsInterviewedNothingWaits() {
        PathWalk walk = new PathWalk(ENGINE.getProcessEngine());
        walk.start("evaluation-interview", LOT);
        walk.assertEndedWith("none");
    }

    @Test
    void everyEvaluatorScoresTheInterviewsBeforeTheChairAgreesTheScores() {
        given(tasks.isInterviewHeld(LOT)).willReturn(true);
        PathWalk walk = new PathWalk(ENGINE.getProcessEngine());
        walk.start("evaluation-interview", LOT);
        for (String evaluator : List.of("expert", "evaluator")) {
            assertThat(walk.waitsAt()).doesNotContain("scoreInterview");
            walk.completeAs(evaluator, "scorePresentation");
            then(tasks).should().scorePresentation(LOT, evaluator);
        }
        assertThat(walk.task("scoreInterview").getAssignee()).isEqualTo("moderator");
        walk.complete("scoreInterview", Map.of());
        then(tasks).should().scoreInterview(LOT, "moderator");
        walk.assertEndedWith("scored");
    }
}
