package org.tenderway.contract.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;

import java.time.LocalDate;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.tenderway.PathEngine;

@Deployment(resources = "processes/contract/contract-exit.bpmn")
class ContractExitPathTests {

    private static final String KEY = "HC-2018-OLD-1-X1";

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = PathEngine.fullCoverage();

    private final ContractExitTasks tasks = mock(ContractExitTasks.class);

    @BeforeEach
    void door() {
        PathEngine.door("contractExitTasks", tasks);
        given(tasks.dayAfterEnd(KEY)).willReturn(Midnight.of(LocalDate.of(2018, 10, 1)));
    }

    @Test
    void aContractIsLeftByItsPlan() {
        start();
        plan();
        assertThat(task("closeExit").getDueDate()).isEqualTo(Midnight.of(LocalDate.of(2018, 10, 1)));
        complete("closeExit", Map.of("itemsDone", "all"));
        verify(tasks).closeExit(KEY, "all", "");
        endsWith("left");
    }

    @Test
    void aPlanIsLetGoWhenTheContractGoesOnBeforeOrAfterItWasMade() {
        given(tasks.isDropped(KEY)).willReturn(true);
        start();
        complete("planExit", Map.of());
        endsWith("dropped");
        given(tasks.isDropped(KEY)).willReturn(false);
        start();
        plan();
        given(tasks.isDropped(KEY)).willReturn(true);
        complete("closeExit", Map.of());
        endsWith("dropped");
    }

    private void plan() {
        complete("planExit", Map.of("owner", "Jo", "successor", "yes", "leadMonths", 14));
        verify(tasks).planExit(KEY, "Jo", "yes", 14);
    }

    private static void start() {
        engine().getRuntimeService().startProcessInstanceByKey("contract-exit", KEY);
    }

    private static void endsWith(String outcome) {
        assertThat(engine().getRuntimeService().createProcessInstanceQuery().count())
                .isZero();
        assertThat(engine().getHistoryService()
                        .createHistoricVariableInstanceQuery()
                        .variableName("outcome")
                        .list())
                .anyMatch(variable -> outcome.equals(variable.getValue()));
    }

    private static void complete(String task, Map<String, Object> form) {
        engine().getTaskService().complete(task(task).getId(), form);
    }

    private static Task task(String key) {
        return engine().getTaskService()
                .createTaskQuery()
                .taskDefinitionKey(key)
                .singleResult();
    }

    private static ProcessEngine engine() {
        return ENGINE.getProcessEngine();
    }
}
