package org.tenderway.referral.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.then;
import static org.mockito.Mockito.mock;

import java.util.Map;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.tenderway.PathEngine;

@Deployment(resources = "processes/referral/referral-moves.bpmn")
class ReferralMovesPathTests {

    private static final String CONTRACT = "CH-2020-A-0007-C";

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = PathEngine.fullCoverage();

    @Test
    void aPersonConfirmsThatAPlanStandsForEverybody() {
        ReferralMovesTasks tasks = mock(ReferralMovesTasks.class);
        PathEngine.door("referralMovesTasks", tasks);
        var engine = ENGINE.getProcessEngine();
        engine.getRuntimeService().startProcessInstanceByKey("referral-moves", CONTRACT);
        var task = engine.getTaskService().createTaskQuery().singleResult();
        engine.getTaskService().complete(task.getId(), Map.of("note", "families were told"));
        then(tasks).should().planMoves(CONTRACT, "families were told");
        assertThat(engine.getRuntimeService().createProcessInstanceQuery().count())
                .isZero();
    }
}
