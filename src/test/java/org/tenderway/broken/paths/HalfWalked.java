package org.tenderway.broken.paths;

import java.util.Map;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.tenderway.PathEngine;

/** Broken on purpose: walks one of two ways, so it must fail. */
@Deployment(resources = "broken/paths/award-fork.bpmn")
public class HalfWalked {

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = PathEngine.fullCoverage();

    @Test
    void goesLeft() {
        go("left");
    }

    private static void go(String way) {
        ENGINE.getProcessEngine().getRuntimeService().startProcessInstanceByKey("award-fork", Map.of("outcome", way));
    }
}
