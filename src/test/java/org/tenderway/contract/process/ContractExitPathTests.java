package org.tenderway.contract.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;

import java.time.LocalDate;
import java.util.Map;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.tenderway.PathEngine;
import org.tenderway.PathWalk;

@Deployment(resources = "processes/contract/contract-exit.bpmn")
class ContractExitPathTests {

    private static final String KEY = "HC-2018-OLD-1-X1";

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = PathEngine.fullCoverage();

    private final ContractExitTasks tasks = mock(ContractExitTasks.class);
    private final PathWalk walk = new PathWalk(ENGINE.getProcessEngine());

    @BeforeEach
    void door() {
        PathEngine.door("contractExitTasks", tasks);
        given(tasks.dayAfterEnd(KEY)).willReturn(Midnight.of(LocalDate.of(2018, 10, 1)));
    }

    @Test
    void aContractIsLeftByItsPlan() {
        start();
        plan();
        assertThat(walk.task("closeExit").getDueDate()).isEqualTo(Midnight.of(LocalDate.of(2018, 10, 1)));
        walk.complete("closeExit", Map.of("itemsDone", "all"));
        verify(tasks).closeExit(KEY, "all", "");
        walk.assertEndedWith("left");
    }

    @Test
    void aPlanIsLetGoWhenTheContractGoesOnBeforeOrAfterItWasMade() {
        given(tasks.isDropped(KEY)).willReturn(true);
        start();
        walk.complete("planExit", Map.of());
        walk.assertEndedWith("dropped");
        given(tasks.isDropped(KEY)).willReturn(false);
        start();
        plan();
        given(tasks.isDropped(KEY)).willReturn(true);
        walk.complete("closeExit", Map.of());
        walk.assertEndedWith("dropped");
    }

    private void plan() {
        walk.complete("planExit", Map.of("owner", "Jo", "successor", "yes", "leadMonths", 14));
        verify(tasks).planExit(KEY, "Jo", "yes", 14);
    }

    private void start() {
        walk.start("contract-exit", KEY);
    }
}
