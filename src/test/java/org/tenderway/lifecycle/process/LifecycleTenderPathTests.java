package org.tenderway.lifecycle.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.tenderway.PathEngine;

@Deployment(resources = "processes/lifecycle/lifecycle-tender.bpmn")
class LifecycleTenderPathTests {

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = PathEngine.fullCoverage(
            "tender-design",
            "tender-publication",
            "bid-receiving",
            "evaluation-scoring",
            "evaluation-exclusions",
            "award-decision",
            "lifecycle-lot");

    private final LifecycleTenderTasks tasks = mock(LifecycleTenderTasks.class);

    @BeforeEach
    void door() {
        PathEngine.door("lifecycleTenderTasks", tasks);
        given(tasks.lotRoles("HC-2018-LEAD")).willReturn(List.of("HC-2018-LEAD-1", "HC-2018-LEAD-2"));
        given(tasks.lotRolesToAward("HC-2018-LEAD")).willReturn(List.of("HC-2018-LEAD-1"));
    }

    @Test
    void everyLotRoleIsEvaluatedApartAndOnlyDecidedOnesAreAwarded() {
        run("opened", "decided", "tenderClosed");
        assertThat(callsOf("evaluation-scoring")).containsExactlyInAnyOrder("HC-2018-LEAD-1", "HC-2018-LEAD-2");
        assertThat(callsOf("lifecycle-lot")).containsExactly("HC-2018-LEAD-1");
    }

    @Test
    void withoutABidThereIsNothingToEvaluateButStillADecisionToTake() {
        run("noBids", "decided", "tenderClosed");
        assertThat(callsOf("award-decision")).containsExactly("HC-2018-LEAD");
    }

    @Test
    void aRefusedDecisionAwardsNothing() {
        run("opened", "refused", "nothingAwarded");
    }

    private void run(String receiving, String decision, String end) {
        ProcessEngine engine = ENGINE.getProcessEngine();
        PathEngine.stub(engine, "tender-design", "designed");
        PathEngine.stub(engine, "tender-publication", "published");
        PathEngine.stub(engine, "bid-receiving", receiving);
        PathEngine.stub(engine, "evaluation-scoring", "ranked");
        PathEngine.stub(engine, "evaluation-exclusions", "checked");
        PathEngine.stub(engine, "award-decision", decision);
        PathEngine.stub(engine, "lifecycle-lot", "ended");
        engine.getRuntimeService().startProcessInstanceByKey("lifecycle-tender", "HC-2018-LEAD");
        assertThat(newest("lifecycle-tender").getEndActivityId()).isEqualTo(end);
    }

    private static HistoricProcessInstance newest(String process) {
        return ENGINE.getProcessEngine()
                .getHistoryService()
                .createHistoricProcessInstanceQuery()
                .processDefinitionKey(process)
                .orderByProcessInstanceStartTime()
                .desc()
                .listPage(0, 1)
                .get(0);
    }

    private static List<String> callsOf(String process) {
        return ENGINE
                .getProcessEngine()
                .getHistoryService()
                .createHistoricProcessInstanceQuery()
                .processDefinitionKey(process)
                .list()
                .stream()
                .map(HistoricProcessInstance::getBusinessKey)
                .distinct()
                .toList();
    }
}
