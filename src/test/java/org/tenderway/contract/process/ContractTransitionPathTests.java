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
        given(tasks.cutOverDay(LOT)).willReturn(Midnight.of(LocalDate.of(2018, 7, 1)));
    }

    @Test
    void whereTheProviderStaysTheTransitionClosesAfterTheCutOver() {
        planAndCutOver();
        go();
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
        complete("decideGoNoGo", Map.of("decision", "no-go", "reason", "the system is late", "newDay", "2018-07-15"));
        verify(tasks).decideGoNoGo(LOT, "no-go", "the system is late", LocalDate.of(2018, 7, 15));
        go();
        close();
    }

    private void planAndCutOver() {
        ENGINE.getProcessEngine().getRuntimeService().startProcessInstanceByKey("contract-transition", LOT);
        verify(tasks).begin(LOT);
        complete("planMobilisation", Map.of("mobilisationLead", "Jo", "mobilisationPlan", "weekly", "itemsDone", "1"));
        verify(tasks).planMobilisation(LOT, "Jo", "weekly", "1");
        complete(
                "decideCutOver",
                Map.of("newReferrals", "lead-first", "outstandingReferrals", "lead-first", "cutOverOn", "2018-07-01"));
        verify(tasks).decideCutOver(LOT, "lead-first", "lead-first", LocalDate.of(2018, 7, 1));
    }

    private void go() {
        assertThat(task("decideGoNoGo").getDueDate()).isEqualTo(Midnight.of(LocalDate.of(2018, 7, 1)));
        given(tasks.isGo(LOT)).willReturn(true);
        complete("decideGoNoGo", Map.of("decision", "go", "reason", "ready", "newDay", ""));
        verify(tasks).decideGoNoGo(LOT, "go", "ready", null);
    }

    private void close() {
        complete("closeTransition", Map.of("itemsDone", "1, 2", "exceptedBecause", "the system comes later"));
        verify(tasks).closeTransition(LOT, "1, 2", "the system comes later");
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
