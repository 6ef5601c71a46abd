package org.tenderway.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.task.TaskExecutor;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.stereotype.Component;

/**
 * Keeps hold of the jobs that this node is still doing: without it another node would take one that lasts longer than
 * its lock, and a letter would leave twice. A job that never ends is let go after a while.
 */
@Component
class HeldJobs {

    private final ProcessEngineConfigurationImpl engine;
    private final JdbcTemplate sql;
    private final ObjectProvider<TaskExecutor> threads;
    private final Duration longest;
    private Map<String, Long> since = Map.of();

    HeldJobs(
            ProcessEngineConfigurationImpl engine,
            JdbcTemplate sql,
            @Qualifier("camundaTaskExecutor") ObjectProvider<TaskExecutor> threads,
            @Value("${tenderway.jobs.longest:10m}") Duration longest) {
        this.engine = engine;
        this.sql = sql;
        this.threads = threads;
        this.longest = longest;
    }

    /** A job that could not be written down while the database was away is nobody's: its lock must end. */
    @Scheduled(fixedDelayString = "${tenderway.jobs.hold-every:15s}", initialDelayString = "15s")
    void holdWhatIsDone() {
        if (threads.getIfAvailable() instanceof ThreadPoolTaskExecutor pool && pool.getActiveCount() == 0) {
            since = Map.of();
        } else {
            hold();
        }
    }

    void hold() {
        Optional.ofNullable(engine.getJobExecutor()).ifPresent(jobs -> {
            try {
                hold(jobs);
            } catch (DataAccessException away) {
                // Whoever has no database does no jobs either; the next look follows soon.
                since = Map.of();
            }
        });
    }

    private void hold(JobExecutor jobs) {
        Instant now = ClockUtil.getCurrentTime().toInstant();
        Date until = Date.from(now.plusMillis(jobs.getLockTimeInMillis()));
        List<String> held = sql.queryForList(
                "select id_ from act_ru_job where lock_owner_ = ? and lock_exp_time_ > ?",
                String.class,
                jobs.getLockOwner(),
                Date.from(now));
        Map<String, Long> seen = new HashMap<>();
        for (String job : held) {
            long first = since.getOrDefault(job, System.nanoTime());
            seen.put(job, first);
            if (System.nanoTime() - first < longest.toNanos()) {
                // The revision stays: whoever does the job ends it as the one that was taken.
                sql.update(
                        "update act_ru_job set lock_exp_time_ = ? where id_ = ? and lock_owner_ = ?",
                        until,
                        job,
                        jobs.getLockOwner());
            }
        }
        since = seen;
    }
}
