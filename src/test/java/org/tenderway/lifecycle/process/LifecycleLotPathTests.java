package org.tenderway.lifecycle.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.tenderway.PathEngine;

@Deployment(resources = "processes/lifecycle/lifecycle-lot.bpmn")
class LifecycleLotPathTests {

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE =
            PathEngine.fullCoverage("award-standstill", "contract-signing", "contract-transition");

    private final LifecycleLotTasks tasks = mock(LifecycleLotTasks.class);

    @BeforeEach
    void door() {
        PathEngine.door("lifecycleLotTasks", tasks);
        given(tasks.isAnySigned("HC-2018-LEAD-1")).willReturn(true);
        given(tasks.contracts("HC-2018-LEAD-1")).willReturn(List.of("HC-2018-LEAD-1-C1", "HC-2018-LEAD-1-C2"));
    }

    @Test
    void aConfirmedAwardIsSignedForEachContractAndThenGoesThroughTransition() {
        run("confirmed");
        assertThat(ended("contractsRunning")).isEqualTo(1);
        assertThat(ended("signContracts")).isEqualTo(2);
    }

    @Test
    void withoutASignatureThereIsNothingToMakeATransitionTo() {
        given(tasks.isAnySigned("HC-2018-LEAD-1")).willReturn(false);
        run("confirmed");
        assertThat(ended("allWithdrawn")).isEqualTo(1);
        assertThat(ended("makeTransition")).isZero();
    }

    @Test
    void anAwardThatIsNotMadeReachesNoSignature() {
        run("notAwarded");
        assertThat(ended("noAwardMade")).isEqualTo(1);
        assertThat(ended("signContracts")).isZero();
    }

    private void run(String outcome) {
        ProcessEngine engine = ENGINE.getProcessEngine();
        PathEngine.stub(engine, "award-standstill", outcome);
        PathEngine.stub(engine, "contract-signing", "signed");
        PathEngine.stub(engine, "contract-transition", "transitioned");
        engine.getRuntimeService().startProcessInstanceByKey("lifecycle-lot", "HC-2018-LEAD-1");
        assertThat(engine.getRuntimeService().createProcessInstanceQuery().count())
                .isZero();
    }

    private static long ended(String activity) {
        return ENGINE.getProcessEngine()
                .getHistoryService()
                .createHistoricActivityInstanceQuery()
                .processInstanceId(ENGINE.getProcessEngine()
                        .getHistoryService()
                        .createHistoricProcessInstanceQuery()
                        .processDefinitionKey("lifecycle-lot")
                        .orderByProcessInstanceStartTime()
                        .desc()
                        .listPage(0, 1)
                        .get(0)
                        .getId())
                .activityId(activity)
                .finished()
                .count();
    }
}
