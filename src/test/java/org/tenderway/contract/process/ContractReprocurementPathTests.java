package org.tenderway.contract.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;

import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.tenderway.PathEngine;
import org.tenderway.PathWalk;

@Deployment(resources = "processes/contract/contract-reprocurement.bpmn")
class ContractReprocurementPathTests {

    private static final String KEY = "HC-2018-LEAD-6-C1-N1";

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = PathEngine.fullCoverage();

    private final ContractReprocurementTasks tasks = mock(ContractReprocurementTasks.class);
    private final PathWalk walk = new PathWalk(ENGINE.getProcessEngine());

    @BeforeEach
    void door() {
        PathEngine.door("contractReprocurementTasks", tasks);
    }

    @Test
    void theIntentionIsInThePlanBeforeAnybodyAgreesOnTheTimetable() {
        ProcessInstance instance = walk.start("contract-reprocurement", KEY);
        verify(tasks).proposeIntention(KEY);
        walk.complete("agreeTimetable", Map.of("note", "as counted back"));
        verify(tasks).agreeTimetable(KEY, "as counted back");
        assertThat(walk.endOf(instance)).isEqualTo("timetableAgreed");
    }
}
