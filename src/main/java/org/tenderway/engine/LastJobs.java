package org.tenderway.engine;

import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.task.TaskExecutor;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.stereotype.Component;

/**
 * A node that is stopped takes no more jobs, ends those it has begun and lets go of the others: left alone they would be
 * cut off, and wait for the end of their locks on another node.
 */
@Component
class LastJobs {

    private static final Logger log = LoggerFactory.getLogger(LastJobs.class);

    private final ApplicationContext own;
    private final ProcessEngineConfigurationImpl engine;
    private final JdbcTemplate sql;
    private final int seconds;
    private final @Nullable ThreadPoolTaskExecutor pool;

    LastJobs(
            ApplicationContext own,
            ProcessEngineConfigurationImpl engine,
            JdbcTemplate sql,
            @Qualifier("camundaTaskExecutor") ObjectProvider<TaskExecutor> jobs,
            @Value("${tenderway.last-jobs-seconds:25}") int seconds) {
        this.own = own;
        this.engine = engine;
        this.sql = sql;
        this.seconds = seconds;
        pool = jobs.getIfAvailable() instanceof ThreadPoolTaskExecutor threads ? threads : null;
        if (pool != null) {
            pool.setWaitForTasksToCompleteOnShutdown(true);
            pool.setAwaitTerminationSeconds(seconds);
        }
    }

    /** Before the pool closes its door, so that nothing is acquired that it would turn away. */
    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void stopAcquiring(ContextClosedEvent closing) {
        JobExecutor jobs = engine.getJobExecutor();
        if (closing.getApplicationContext().equals(own) && jobs != null && jobs.isActive()) {
            jobs.shutdown();
            if (allDone()) {
                letGo(jobs.getLockOwner());
            }
        }
    }

    private boolean allDone() {
        long giveUp = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        while (pool != null && isBusy(pool.getThreadPoolExecutor()) && System.nanoTime() < giveUp) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
        }
        return pool != null && !isBusy(pool.getThreadPoolExecutor());
    }

    private static boolean isBusy(ThreadPoolExecutor threads) {
        return threads.getActiveCount() > 0 || !threads.getQueue().isEmpty();
    }

    /** Under load the engine holds more jobs than it has room for; nobody would do them before their locks end. */
    private void letGo(String owner) {
        try {
            sql.update("update act_ru_job set lock_owner_ = null, lock_exp_time_ = null where lock_owner_ = ?", owner);
        } catch (DataAccessException away) {
            log.warn("Jobs that were not begun stay locked for a minute: the database is away");
        }
    }
}
