package org.tenderway.engine;

import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntSupplier;
import java.util.stream.Stream;
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

    DueWork(ManagementService management, IdentityService identities, ProcessEngineConfigurationImpl configuration) {
        this.management = management;
        this.identities = identities;
        this.configuration = configuration;
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
     * Databases disagree whether work without a due date sorts first or last, so both ends of the queue are looked at;
     * never all of it, because ten thousand contracts may be due on one day.
     */
    private Optional<Job> nextToDo(Set<String> overtaken) {
        int page = PAGE + overtaken.size();
        Stream<Job> first = due().orderByJobDuedate().asc().orderByJobId().asc().listPage(0, page).stream();
        Stream<Job> last = due().orderByJobDuedate().desc().orderByJobId().asc().listPage(0, page).stream();
        return Stream.concat(first, last)
                .filter(job -> !overtaken.contains(job.getId()))
                .min(Comparator.comparing(DueWork::dueAt).thenComparing(Job::getId));
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

    private static Date dueAt(Job job) {
        return job.getDuedate() == null ? new Date(0) : job.getDuedate();
    }
}
