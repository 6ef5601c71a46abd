package org.tenderway.engine;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What an operator watches, as numbers only: no case, no name. Counted at most every fifteen seconds. */
@Component
class HouseFigures implements MeterBinder {

    static final Map<String, String> FIGURES = Map.of(
            "tenderway.jobs.due", "Jobs of the engine that could run now",
            "tenderway.jobs.oldest.due.seconds", "For how long the oldest of them could have run",
            "tenderway.incidents", "What has been tried to the end and waits for somebody",
            "tenderway.tasks.overdue", "Open tasks whose day has passed",
            "tenderway.letters.unsent", "Letters that are written and not sent, those without an address left out",
            "tenderway.letters.oldest.unsent.seconds", "For how long the oldest of them has waited",
            "tenderway.trail.entries", "Entries of the trail: it never falls",
            "tenderway.trail.head.age.seconds", "How long ago the last entry was written");

    /** A reminder that waits for the morning is not late. */
    private static final String WAITING =
            " where status in ('QUEUED', 'FAILED')" + " and (not_before is null or not_before <= current_timestamp)";

    private static final long FRESH = Duration.ofSeconds(15).toNanos();

    private record Counted(long value, long at) {}

    private final ManagementService jobs;
    private final RuntimeService runtime;
    private final TaskService tasks;
    private final JdbcClient sql;
    private final Clock clock;
    private final Map<String, Counted> counted = new ConcurrentHashMap<>();

    HouseFigures(ManagementService jobs, RuntimeService runtime, TaskService tasks, JdbcClient sql, Clock clock) {
        this.jobs = jobs;
        this.runtime = runtime;
        this.tasks = tasks;
        this.sql = sql;
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        FIGURES.forEach((name, about) ->
                Gauge.builder(name, () -> fresh(name)).description(about).register(registry));
    }

    private long fresh(String name) {
        Counted last = counted.get(name);
        if (last == null || System.nanoTime() - last.at() > FRESH) {
            last = new Counted(count(name), System.nanoTime());
            counted.put(name, last);
        }
        return last.value();
    }

    long count(String name) {
        Date now = Date.from(clock.instant());
        return switch (name) {
            case "tenderway.jobs.due" ->
                jobs.createJobQuery().executable().active().count();
            case "tenderway.jobs.oldest.due.seconds" ->
                jobs.createJobQuery().executable().active().orderByJobDuedate().asc().listPage(0, 1).stream()
                        .map(job -> job.getDuedate() == null ? job.getCreateTime() : job.getDuedate())
                        .mapToLong(due -> age(due == null ? clock.instant() : due.toInstant()))
                        .findFirst()
                        .orElse(0);
            case "tenderway.incidents" -> runtime.createIncidentQuery().count();
            case "tenderway.tasks.overdue" ->
                tasks.createTaskQuery().active().dueBefore(now).count();
            case "tenderway.letters.unsent" -> number("select count(*) from notification_letter" + WAITING);
            case "tenderway.letters.oldest.unsent.seconds" ->
                since("select min(queued_at) from notification_letter" + WAITING);
            case "tenderway.trail.entries" -> number("select coalesce(max(sequence_number), 0) from audit_entry");
            case "tenderway.trail.head.age.seconds" ->
                since("select happened_at from audit_entry where sequence_number ="
                        + " (select max(sequence_number) from audit_entry)");
            default -> throw new IllegalArgumentException(name);
        };
    }

    private long number(String question) {
        return sql.sql(question).query(Number.class).single().longValue();
    }

    private long since(String question) {
        return sql.sql(question).query((row, number) -> row.getTimestamp(1)).list().stream()
                .filter(java.util.Objects::nonNull)
                .mapToLong(moment -> age(moment.toInstant()))
                .findFirst()
                .orElse(0);
    }

    private long age(Instant since) {
        return Math.max(0, Duration.between(since, clock.instant()).toSeconds());
    }
}
