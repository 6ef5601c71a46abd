package org.tenderway.evaluation.process;

import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.Mockito.mock;

import java.util.Map;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.tenderway.PathEngine;
import org.tenderway.PathWalk;

@Deployment(resources = "processes/evaluation/evaluation-exclusions.bpmn")
class EvaluationExclusionsPathTests {

    private static final String TENDER = "HC-2018-LEAD";

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = PathEngine.fullCoverage();

    private final EvaluationExclusionsTasks tasks = mock(EvaluationExclusionsTasks.class);

    @BeforeEach
    void door() {
        PathEngine.door("evaluationExclusionsTasks", tasks);
    }

    @Test
    void everyTendererIsCheckedBeforeAnAwardIsReported() {
        given(tasks.isAnyTenderer(TENDER)).willReturn(true);
        PathWalk walk = new PathWalk(ENGINE.getProcessEngine());
        walk.start("evaluation-exclusions", TENDER);
        walk.complete("checkExclusions", Map.of());
        then(tasks).should().checkExclusions(TENDER);
        walk.assertEndedWith("checked");
    }

    @Test
    void whereNoBidWasOpenedNobodyIsChecked() {
        PathWalk walk = new PathWalk(ENGINE.getProcessEngine());
        walk.start("evaluation-exclusions", TENDER);
        walk.assertEndedWith("none");
    }
}
