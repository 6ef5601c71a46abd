package org.tenderway.evaluation.process;

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

@Deployment(resources = "processes/evaluation/evaluation-reopening.bpmn")
class EvaluationReopeningPathTests {

    private static final String LOT = "HC-2018-LEAD-6";

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE =
            PathEngine.fullCoverage("evaluation-interview", "evaluation-settling");

    private final EvaluationReopeningTasks tasks = mock(EvaluationReopeningTasks.class);

    @BeforeEach
    void door() {
        PathEngine.door("evaluationReopeningTasks", tasks);
        given(tasks.isReopened(LOT)).willReturn(true);
        given(tasks.chairs(LOT)).willReturn(List.of("moderator"));
    }

    @Test
    void whereItIsRefusedTheScoresStay() {
        given(tasks.isReopened(LOT)).willReturn(false);
        PathWalk walk = asked();
        walk.complete("decideReopening", Map.of("decision", "no", "reason", "nothing was overlooked"));
        then(tasks).should().decideReopening(LOT, "no", "nothing was overlooked");
        walk.assertEndedWith("refused");
    }

    @Test
    void beforeThePricesTheScoresAreOnlyLockedAgain() {
        PathWalk walk = asked();
        walk.complete("decideReopening", Map.of("decision", "yes", "reason", "an attachment was overlooked"));
        walk.complete("moderateAgain", Map.of());
        then(tasks).should().moderateAgain(LOT, "moderator");
        walk.assertEndedWith("locked");
    }

    @Test
    void afterThePricesTheResultIsComputedAnew() {
        given(tasks.arePricesIn(LOT)).willReturn(true);
        PathWalk walk = asked();
        walk.complete("decideReopening", Map.of("decision", "yes", "reason", "an attachment was overlooked"));
        walk.complete("moderateAgain", Map.of());
        walk.assertEndedWith("ranked");
    }

    private static PathWalk asked() {
        PathEngine.stub(ENGINE.getProcessEngine(), "evaluation-interview", "none");
        PathEngine.stub(ENGINE.getProcessEngine(), "evaluation-settling", "settled");
        PathWalk walk = new PathWalk(ENGINE.getProcessEngine());
        walk.start("evaluation-reopening", LOT);
        return walk;
    }
}
