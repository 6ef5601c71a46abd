package org.tenderway.broken.paths;

import java.util.Map;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The trap: with any other configuration the same half walk passes, because nothing is measured. */
@Deployment(resources = "broken/paths/award-fork.bpmn")
public class NotMeasured {

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = ProcessEngineCoverageExtension.builder(engine())
            .assertClassCoverageAtLeast(1.0)
            .build();

    @Test
    void goesLeft() {
        go("left");
    }

    private static void go(String way) {
        ENGINE.getProcessEngine().getRuntimeService().startProcessInstanceByKey("award-fork", Map.of("outcome", way));
    }

    private static StandaloneInMemProcessEngineConfiguration engine() {
        var configuration = new StandaloneInMemProcessEngineConfiguration();
        configuration.setProcessEngineName("not-measured");
        configuration.setJdbcUrl("jdbc:h2:mem:not-measured;DB_CLOSE_DELAY=1000");
        return configuration;
    }
}
