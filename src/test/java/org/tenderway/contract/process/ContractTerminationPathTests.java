package org.tenderway.contract.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import java.time.LocalDate;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.tenderway.PathEngine;

@Deployment(resources = "processes/contract/contract-termination.bpmn")
class ContractTerminationPathTests {

    private static final String KEY = "HC-2018-LEAD-1-C1-T1";

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = PathEngine.fullCoverage("governance-decision");

    private final ContractTerminationTasks tasks = mock(ContractTerminationTasks.class);
    private String instance = "";

    @BeforeEach
    void proposed() {
        PathEngine.door("contractTerminationTasks", tasks);
        PathEngine.stub(engine(), "governance-decision", "approved");
        given(tasks.decision(KEY)).willReturn("D-1");
        given(tasks.answersDue(KEY)).willReturn(Midnight.of(LocalDate.of(2019, 3, 12)));
        given(tasks.dayAfterNotice(KEY)).willReturn(Midnight.of(LocalDate.of(2019, 7, 1)));
        given(tasks.isApproved(KEY)).willReturn(true);
    }

    @Test
    void aProviderWhoAnswersIsHeardBeforeTheDecisionAndTheContractEndsWithTheNotice() {
        start();
        complete("hearProvider", Map.of("next", "decide", "answer", "we disagree", "receivedOn", "2019-03-05"));
        verify(tasks).hearProvider(KEY, "decide", "we disagree", LocalDate.of(2019, 3, 5), "");
        verify(tasks).settle(KEY);
        complete("serveTermination", Map.of("next", "notice", "lastDay", "2019-06-30"));
        verify(tasks).serveTermination(KEY, "notice", LocalDate.of(2019, 6, 30), "", "");
        verify(tasks, never()).takeEffect(KEY);
        fire("dayAfterNotice");
        verify(tasks).takeEffect(KEY);
        endsWith("terminated");
    }

    @Test
    void aProviderWhoStaysSilentHoldsNothingUp() {
        start();
        fire("answersDue");
        verify(tasks).closeHearing(KEY);
        verify(tasks).requestDecision(KEY);
        complete("serveTermination", Map.of("next", "notice"));
        complete("awaitTermination", Map.of("reason", "they improved"));
        verify(tasks).awaitTermination(KEY, "they improved");
        endsWith("withdrawn");
    }

    @Test
    void aGroundThatAllowsItEndsTheContractAtOnce() {
        start();
        given(tasks.isAtOnce(KEY)).willReturn(true);
        complete("hearProvider", Map.of("next", "decide", "answer", "none"));
        complete("serveTermination", Map.of("next", "at-once", "atOnceBecause", "insolvent"));
        verify(tasks).takeEffect(KEY);
        endsWith("terminated");
    }

    @Test
    void aProposalIsWithdrawnBeforeItsDecision() {
        start();
        given(tasks.isWithdrawn(KEY)).willReturn(true);
        complete("hearProvider", Map.of("next", "withdraw", "reason", "solved"));
        verify(tasks, never()).requestDecision(KEY);
        endsWith("withdrawn");
    }

    @Test
    void anApprovedTerminationMayStillBeWithdrawn() {
        start();
        complete("hearProvider", Map.of("next", "decide", "answer", "none"));
        given(tasks.isWithdrawn(KEY)).willReturn(true);
        complete("serveTermination", Map.of("next", "withdraw", "reason", "solved"));
        endsWith("withdrawn");
    }

    @Test
    void withoutApprovalNothingIsServed() {
        start();
        given(tasks.isApproved(KEY)).willReturn(false);
        complete("hearProvider", Map.of("next", "decide", "answer", "none"));
        endsWith("refused");
    }

    private void start() {
        instance = engine().getRuntimeService()
                .startProcessInstanceByKey("contract-termination", KEY)
                .getId();
    }

    private void endsWith(String outcome) {
        assertThat(engine().getHistoryService()
                        .createHistoricVariableInstanceQuery()
                        .processInstanceId(instance)
                        .variableName("outcome")
                        .singleResult()
                        .getValue())
                .isEqualTo(outcome);
        assertThat(engine().getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceId(instance)
                        .count())
                .isZero();
    }

    private void fire(String timer) {
        var job = engine().getManagementService()
                .createJobQuery()
                .processInstanceId(instance)
                .activityId(timer)
                .singleResult();
        engine().getManagementService().executeJob(job.getId());
    }

    private void complete(String task, Map<String, Object> form) {
        var service = engine().getTaskService();
        service.complete(
                service.createTaskQuery()
                        .processInstanceId(instance)
                        .taskDefinitionKey(task)
                        .singleResult()
                        .getId(),
                form);
    }

    private static ProcessEngine engine() {
        return ENGINE.getProcessEngine();
    }
}
