package org.tenderway.engine;

import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.task.TaskExecutor;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.stereotype.Component;

/**
 * A node that is stopped takes no more jobs and ends those it has: left alone they would be cut off, and wait for the
 * end of their locks on another node.
 */
@Component
class LastJobs {

    private final ApplicationContext own;
    private final ProcessEngineConfigurationImpl engine;

    LastJobs(
            ApplicationContext own,
            ProcessEngineConfigurationImpl engine,
            @Qualifier("camundaTaskExecutor") ObjectProvider<TaskExecutor> jobs,
            @Value("${tenderway.last-jobs-seconds:25}") int seconds) {
        this.own = own;
        this.engine = engine;
        if (jobs.getIfAvailable() instanceof ThreadPoolTaskExecutor pool) {
            pool.setWaitForTasksToCompleteOnShutdown(true);
            pool.setAwaitTerminationSeconds(seconds);
        }
    }

    /** Before the pool closes its door, so that nothing is acquired that it would turn away. */
    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void stopAcquiring(ContextClosedEvent closing) {
        if (closing.getApplicationContext().equals(own)
                && engine.getJobExecutor() != null
                && engine.getJobExecutor().isActive()) {
            engine.getJobExecutor().shutdown();
        }
    }
}
