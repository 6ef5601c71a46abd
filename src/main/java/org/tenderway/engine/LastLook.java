package org.tenderway.engine;

import java.time.Duration;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * When this node last looked for jobs, and a push where it should have looked again: the engine reckons its rests by the
 * clock, and one that is put back by a month in the middle of a look would make it rest for a month.
 */
@Component
class LastLook {

    private static final Logger log = LoggerFactory.getLogger(LastLook.class);
    private static final Duration GRACE = Duration.ofSeconds(10);

    private final ObjectProvider<ProcessEngineConfigurationImpl> engine;
    private volatile long looked = System.nanoTime();

    LastLook(ObjectProvider<ProcessEngineConfigurationImpl> engine) {
        this.engine = engine;
    }

    void note() {
        looked = System.nanoTime();
    }

    @Scheduled(fixedDelayString = "5s", initialDelayString = "15s")
    void wake() {
        wake(System.nanoTime());
    }

    void wake(long now) {
        var jobs = engine.getObject().getJobExecutor();
        if (jobs == null || !jobs.isActive()) {
            return;
        }
        Duration rest = Duration.ofNanos(now - looked);
        if (rest.compareTo(GRACE.plusMillis(Math.max(jobs.getMaxWait(), jobs.getMaxBackoff()))) > 0) {
            log.warn(
                    "This node looked for no jobs for {} s, longer than it should rest: it is told to",
                    rest.toSeconds());
            jobs.jobWasAdded();
        }
    }
}
