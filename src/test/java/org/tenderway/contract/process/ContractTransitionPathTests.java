package org.tenderway.contract.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
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

@Deployment(resources = "processes/contract/contract-transition.bpmn")
class ContractTransitionPathTests {

    private static final String LOT = "HC-2018-LEAD-1";

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = PathEngine.fullCoverage();

    private final ContractTransitionTasks tasks = mock(ContractTransitionTasks.class);

    @BeforeEach
    void door() {
        PathEngine.door("contractTransitionTasks", tasks);
        given(tasks.endOfTransition(LOT)).willReturn(Midnight.of(LocalDate.of(2018, 10, 31)));
    }

    @Test
    void whereTheProviderStaysTheTransitionClosesAfterTheCutOver() {
        planAndCutOver();
        Task closing = task("closeTransition");
        assertThat(closing.getDueDate()).isEqualTo(Midnight.of(LocalDate.of(2018, 10, 31)));
        close();
    }

    @Test
    void whereTheProviderChangesAPlanForPeopleIsAskedFor() {
        given(tasks.isIncumbentReplaced(LOT)).willReturn(true);
        planAndCutOver();
        complete("planServiceUserTransition", Map.of("serviceUserPlan", "visit everybody first"));
        verify(tasks).planServiceUserTransition(LOT, "visit everybody first");
        close();
    }

    private void planAndCutOver() {
        ENGINE.getProcessEngine().getRuntimeService().startProcessInstanceByKey("contract-transition", LOT);
        verify(tasks).begin(LOT);
        complete(
                "planMobilisation",
                Map.of("mobilisationLead", "Jo", "mobilisationPlan", "weekly", "tupeInformation", true));
        verify(tasks).planMobilisation(LOT, "Jo", "weekly", true, false, false, false);
        complete(
                "decideCutOver",
                Map.of("newReferrals", "lead-first", "outstandingReferrals", "lead-first", "cutOverOn", "2018-07-01"));
        verify(tasks).decideCutOver(LOT, "lead-first", "lead-first", LocalDate.of(2018, 7, 1));
    }

    private void close() {
        complete("closeTransition", Map.of("tupeInformation", true, "exceptedBecause", "the system comes later"));
        verify(tasks).closeTransition(LOT, true, false, false, false, "the system comes later");
        assertThat(ENGINE.getProcessEngine()
                        .getHistoryService()
                        .createHistoricVariableInstanceQuery()
                        .variableName("outcome")
                        .singleResult()
                        .getValue())
                .isEqualTo("transitioned");
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
}
