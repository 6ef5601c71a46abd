package org.tenderway.evaluation.process;

import static org.assertj.core.api.Assertions.assertThat;
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

@Deployment(resources = "processes/evaluation/evaluation-vacancy.bpmn")
class EvaluationVacancyPathTests {

    private static final String LOT = "HC-2018-LEAD-6";

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = PathEngine.fullCoverage();

    private final EvaluationVacancyTasks tasks = mock(EvaluationVacancyTasks.class);

    @BeforeEach
    void door() {
        PathEngine.door("evaluationVacancyTasks", tasks);
    }

    @Test
    void anOfficerFillsTheSeat() {
        PathWalk walk = new PathWalk(ENGINE.getProcessEngine());
        walk.start("evaluation-vacancy", LOT);
        walk.complete("nameSuccessor", Map.of());
        then(tasks).should().nameSuccessor(LOT);
        assertThat(walk.waitsAt()).isEmpty();
    }
}
