package org.tenderway.engine;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tenderway.vocabulary.Refusal;

/** The training clock: an offset to the real time, kept in the database so that a restart keeps it. */
@Component
@Order(1)
@Profile({"demo", "test", "replay"})
class SteppingClock implements TrainingClock, Provision {

    private static final DateTimeFormatter WORDS = DateTimeFormatter.ofPattern("d MMMM yyyy 'at' HH:mm", Locale.UK);

    private final Clock clock;
    private final DueWork work;
    private final HistoryService history;
    private final JdbcClient sql;

    SteppingClock(Clock clock, DueWork work, HistoryService history, JdbcClient sql) {
        this.clock = clock;
        this.work = work;
        this.history = history;
        this.sql = sql;
    }

    @Override
    public void provide() {
        sql.sql("select offset_millis from training_clock where id = 1")
                .query(Long.class)
                .optional()
                .ifPresent(ClockUtil::offset);
    }

    @Override
    public LocalDateTime now() {
        return LocalDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS);
    }

    @Override
    public synchronized LocalDateTime beginAt(LocalDateTime start) {
        Refusal.unless(
                history.createHistoricProcessInstanceQuery().count() == 0,
                "beginAt",
                "the story has begun: the training clock now only goes forwards");
        keep(start);
        return now();
    }

    @Override
    public synchronized Advance advanceTo(LocalDateTime target) {
        Refusal.unless(
                !target.isBefore(now()),
                "advanceTo",
                "the training clock only goes forwards: it is " + WORDS.format(now()) + " already");
        Refusal.unless(
                target.isBefore(now().plusYears(30)),
                "advanceTo",
                "that is more than thirty years ahead: go there in steps");
        Instant until = target.atZone(OneClock.LONDON).toInstant();
        int fired = work.undisturbed(() -> stepTo(until));
        keep(target);
        return new Advance(now(), fired + work.undisturbed(work::doAllDue));
    }

    private int stepTo(Instant until) {
        int fired = work.doAllDue();
        List<Date> next = work.nextDue(until);
        while (!next.isEmpty()) {
            moveTo(next.get(0).toInstant());
            fired += work.doAllDue();
            next = work.nextDue(until);
        }
        return fired;
    }

    private static long moveTo(Instant moment) {
        long offset = moment.toEpochMilli() - System.currentTimeMillis();
        ClockUtil.offset(offset);
        return offset;
    }

    private void keep(LocalDateTime moment) {
        long offset = moveTo(moment.atZone(OneClock.LONDON).toInstant());
        int kept = sql.sql("update training_clock set offset_millis = ? where id = 1")
                .param(offset)
                .update();
        if (kept == 0) {
            sql.sql("insert into training_clock (id, offset_millis) values (1, ?)")
                    .param(offset)
                    .update();
        }
    }
}
