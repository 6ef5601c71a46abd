package org.tenderway.engine;

import java.time.Instant;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntSupplier;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.TimerEntity;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.JobQuery;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The engine's jobs, done one by one in the order in which they fall due, by the system and by nobody else meanwhile. */
@Component
@Profile({"demo", "test", "replay"})
class DueWork {

    private static final int MOST_IN_A_ROW = 1_000_000;
    private static final int PAGE = 10;

    private final ManagementService management;
    private final IdentityService identities;
    private final ProcessEngineConfigurationImpl configuration;
    private final boolean datelessLast;

    DueWork(ManagementService management, IdentityService identities, ProcessEngineConfigurationImpl configuration) {
        this.management = management;
        this.identities = identities;
        this.configuration = configuration;
        this.datelessLast = "postgres".equals(configuration.getDatabaseType());
    }

    /** Runs while the job executor stands still and nobody is signed in, as it is when a timer fires by itself. */
    int undisturbed(IntSupplier steps) {
        var executor = configuration.getJobExecutor();
        boolean active = executor != null && executor.isActive();
        var caller = identities.getCurrentAuthentication();
        identities.clearAuthentication();
        if (active) {
            executor.shutdown();
        }
        try {
            return steps.getAsInt();
        } finally {
            if (active) {
                executor.start();
            }
            if (caller != null) {
                identities.setAuthentication(caller);
            }
        }
    }

    /** Does all that is due now, and all that this brings with it; answers how many timers fired. */
    int doAllDue() {
        int fired = 0;
        Set<String> overtaken = new HashSet<>();
        for (int turn = 0; turn < MOST_IN_A_ROW; turn++) {
            Optional<Job> next = nextToDo(overtaken);
            if (next.isEmpty()) {
                break;
            }
            Job job = next.get();
            try {
                management.executeJob(job.getId());
                fired += job instanceof TimerEntity ? 1 : 0;
            } catch (ProcessEngineException failed) {
                // The engine has counted the attempt; a job that cannot even be counted is left for later.
                if (isUncounted(job)) {
                    overtaken.add(job.getId());
                }
            }
        }
        return fired;
    }

    /**
     * PostgreSQL sorts work without a due date last, H2 first; and never all of it is read, because ten thousand
     * contracts may be due on one day.
     */
    private Optional<Job> nextToDo(Set<String> overtaken) {
        int page = PAGE + overtaken.size();
        Optional<Job> undated = datelessLast
                ? first(due().orderByJobDuedate().desc().orderByJobId().asc().listPage(0, page), overtaken)
                        .filter(job -> job.getDuedate() == null)
                : Optional.empty();
        return undated.isPresent()
                ? undated
                : first(due().orderByJobDuedate().asc().orderByJobId().asc().listPage(0, page), overtaken);
    }

    private static Optional<Job> first(List<Job> jobs, Set<String> overtaken) {
        return jobs.stream().filter(job -> !overtaken.contains(job.getId())).findFirst();
    }

    private JobQuery due() {
        return management.createJobQuery().active().executable();
    }

    /** When the next thing falls due until then; empty when nothing does. */
    List<Date> nextDue(Instant until) {
        return management
                .createJobQuery()
                .active()
                .withRetriesLeft()
                .duedateHigherThan(ClockUtil.getCurrentTime())
                .duedateLowerThan(new Date(until.toEpochMilli() + 1))
                .orderByJobDuedate()
                .asc()
                .listPage(0, 1)
                .stream()
                .map(Job::getDuedate)
                .toList();
    }

    private boolean isUncounted(Job job) {
        Job now = management.createJobQuery().jobId(job.getId()).singleResult();
        return now != null && now.getRetries() == job.getRetries();
    }
}
