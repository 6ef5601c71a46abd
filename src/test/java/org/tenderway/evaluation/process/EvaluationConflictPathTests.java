package org.tenderway.evaluation.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.BDDMockito.willThrow;
import static org.mockito.Mockito.mock;

import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.tenderway.PathEngine;
import org.tenderway.vocabulary.Refusal;

@Deployment(resources = "processes/evaluation/evaluation-conflict.bpmn")
class EvaluationConflictPathTests {

    private static final String INTEREST = "HC-2018-LEAD-6-I1";

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = PathEngine.fullCoverage();

    private final EvaluationConflictTasks tasks = mock(EvaluationConflictTasks.class);

    @BeforeEach
    void door() {
        PathEngine.door("evaluationConflictTasks", tasks);
    }

    @Test
    void anOfficerIsAskedUntilTheInterestIsDecidedOnThePage() {
        var engine = ENGINE.getProcessEngine();
        willThrow(Refusal.because("choose what becomes of the member who declared this"))
                .willDoNothing()
                .given(tasks)
                .decideConflict(INTEREST);
        engine.getRuntimeService().startProcessInstanceByKey("evaluation-conflict", INTEREST);
        Task open = engine.getTaskService().createTaskQuery().singleResult();
        assertThat(open.getTaskDefinitionKey()).isEqualTo("decideConflict");
        assertThatThrownBy(() -> engine.getTaskService().complete(open.getId()))
                .hasRootCauseMessage("choose what becomes of the member who declared this");
        engine.getTaskService().complete(open.getId());
        assertThat(engine.getRuntimeService().createProcessInstanceQuery().count())
                .isZero();
    }
}
