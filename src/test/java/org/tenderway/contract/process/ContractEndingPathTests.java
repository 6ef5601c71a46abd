package org.tenderway.contract.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;

import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.tenderway.PathEngine;
import org.tenderway.PathWalk;

@Deployment(resources = "processes/contract/contract-ending.bpmn")
class ContractEndingPathTests {

    private static final String KEY = "HC-2018-LEAD-6-C1-E1";

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = PathEngine.fullCoverage();

    private final ContractEndingTasks tasks = mock(ContractEndingTasks.class);
    private final PathWalk walk = new PathWalk(ENGINE.getProcessEngine());

    @BeforeEach
    void door() {
        PathEngine.door("contractEndingTasks", tasks);
        given(tasks.endDay(KEY)).willReturn(new Date(0));
    }

    @Test
    void itIsRecordedWhoWasTold() {
        ProcessInstance instance = walk.start("contract-ending", KEY);
        walk.complete("tellOfEnding", Map.of("providerTold", true, "peopleTold", true, "note", "n"));
        verify(tasks).tellOfEnding(KEY, true, true, false, "n");
        assertThat(walk.endOf(instance)).isEqualTo("everybodyTold");
    }
}
