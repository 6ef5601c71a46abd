package org.tenderway.contract.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.willThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;

import java.time.LocalDate;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.tenderway.PathEngine;
import org.tenderway.vocabulary.Refusal;

@Deployment(resources = "processes/contract/contract-signing.bpmn")
class ContractSigningPathTests {

    private static final String CONTRACT = "HC-2018-LEAD-1-C1";

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = PathEngine.fullCoverage();

    private final ContractSigningTasks tasks = mock(ContractSigningTasks.class);

    @BeforeEach
    void door() {
        PathEngine.door("contractSigningTasks", tasks);
        given(tasks.firstSigningDay(CONTRACT)).willReturn(Midnight.of(LocalDate.of(2018, 6, 12)));
    }

    @Test
    void anOfficerCompletesTheGateListAndAManagerSigns() {
        start();
        complete(
                "completeGateList",
                Map.of(
                        "exclusionsChecked",
                        true,
                        "conflictsConfirmed",
                        true,
                        "insuranceSeen",
                        true,
                        "note",
                        "all seen"));
        verify(tasks).completeGateList(CONTRACT, true, true, true, false, "all seen");
        assertThat(task("signContract").getDueDate()).isEqualTo(Midnight.of(LocalDate.of(2018, 6, 12)));
        given(tasks.isSigned(CONTRACT)).willReturn(true);
        complete("signContract", Map.of("confirm", true));
        verify(tasks).signContract(CONTRACT, true, "");
        assertThat(outcome()).isEqualTo("signed");
    }

    @Test
    void aRefusedSignatureLeavesTheTaskOpenAndAWithdrawalEndsIt() {
        start();
        complete("completeGateList", Map.of());
        willThrow(Refusal.because("the standstill is not over")).given(tasks).signContract(CONTRACT, true, "");
        assertThatThrownBy(() -> complete("signContract", Map.of("confirm", true)))
                .hasStackTraceContaining("the standstill is not over");
        assertThat(task("signContract")).isNotNull();
        complete("signContract", Map.of("withdrawnBecause", "the supplier stepped back"));
        verify(tasks).signContract(CONTRACT, false, "the supplier stepped back");
        assertThat(outcome()).isEqualTo("withdrawn");
    }

    private static void start() {
        ENGINE.getProcessEngine().getRuntimeService().startProcessInstanceByKey("contract-signing", CONTRACT);
    }

    private static void complete(String task, Map<String, Object> form) {
        service().complete(task(task).getId(), form);
    }

    private static Task task(String key) {
        return service().createTaskQuery().taskDefinitionKey(key).singleResult();
    }

    private static TaskService service() {
        return ENGINE.getProcessEngine().getTaskService();
    }

    private static Object outcome() {
        return ENGINE.getProcessEngine()
                .getHistoryService()
                .createHistoricVariableInstanceQuery()
                .variableName("outcome")
                .singleResult()
                .getValue();
    }
}
