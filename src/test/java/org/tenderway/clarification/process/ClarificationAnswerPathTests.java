package org.tenderway.clarification.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.util.Date;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.tenderway.PathEngine;
import org.tenderway.vocabulary.Refusal;

@Deployment(resources = "processes/clarification/clarification-answer.bpmn")
class ClarificationAnswerPathTests {

    private static final String QUESTION = "HC-2018-LEAD-CQ-1f3a9c02";
    private static final Date BY = new Date(1_520_000_000_000L);

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = PathEngine.fullCoverage();

    final ClarificationAnswerTasks tasks = mock(ClarificationAnswerTasks.class);

    @BeforeEach
    void door() {

        when(tasks.answerBy(QUESTION)).thenReturn(BY);
        PathEngine.door("clarificationAnswerTasks", tasks);
    }

    @Test
    void aQuestionWaitsWithItsDateUntilItIsAnswered() {
        ProcessInstance instance = start();
        assertThat(open(instance).getDueDate()).isEqualTo(BY);
        ENGINE.getProcessEngine().getTaskService().complete(open(instance).getId());
        verify(tasks).answerQuestion(QUESTION);
        assertThat(left(instance)).isZero();
    }

    @Test
    void theTaskStaysOpenWhileThereIsNoAnswer() {
        doThrow(Refusal.because("answer the question on its page")).when(tasks).answerQuestion(QUESTION);
        ProcessInstance instance = start();
        assertThatThrownBy(() -> ENGINE.getProcessEngine()
                        .getTaskService()
                        .complete(open(instance).getId()))
                .hasRootCauseInstanceOf(Refusal.class);
        assertThat(open(instance).getTaskDefinitionKey()).isEqualTo("answerQuestion");
    }

    private static ProcessInstance start() {
        return ENGINE.getProcessEngine()
                .getRuntimeService()
                .startProcessInstanceByKey("clarification-answer", QUESTION);
    }

    private static Task open(ProcessInstance instance) {
        return ENGINE.getProcessEngine()
                .getTaskService()
                .createTaskQuery()
                .processInstanceId(instance.getId())
                .singleResult();
    }

    private static long left(ProcessInstance instance) {
        return ENGINE.getProcessEngine()
                .getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceId(instance.getId())
                .count();
    }
}
