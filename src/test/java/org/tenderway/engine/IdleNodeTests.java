package org.tenderway.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.tenderway.DatabaseTest;

// Not closed after use: the web applications of one JVM share their static parts with the contexts of other tests.
@DatabaseTest
@TestPropertySource(properties = "camunda.bpm.job-execution.enabled=true")
class IdleNodeTests {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @Autowired
    ProcessEngine engine;

    @Autowired
    ProcessEngineConfigurationImpl configuration;

    @AfterEach
    void leaveTheJobsOfOthersAlone() {
        configuration.getJobExecutor().shutdown();
    }

    /** Not a measurement: it shows that nobody has to be there for a timer to fire, on a machine however busy. */
    @Test
    void aTimerFiresByItselfOnAnIdleNode() throws InterruptedException {
        ClockUtil.reset();
        assertThat(configuration.getJobExecutor().getMaxWait()).isLessThanOrEqualTo(2000);
        var model = Bpmn.createExecutableProcess("idle")
                .camundaHistoryTimeToLiveString("P2557D")
                .startEvent()
                .intermediateCatchEvent("wait")
                .timerWithDuration("PT1S")
                .endEvent()
                .done();
        engine.getRepositoryService()
                .createDeployment()
                .addModelInstance("idle.bpmn", model)
                .deploy();
        engine.getRuntimeService().startProcessInstanceByKey("idle");
        Instant started = Instant.now();
        while (running() > 0 && Instant.now().isBefore(started.plus(PATIENCE))) {
            Thread.sleep(100);
        }
        assertThat(running()).isZero();
    }

    private long running() {
        return engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processDefinitionKey("idle")
                .count();
    }
}
