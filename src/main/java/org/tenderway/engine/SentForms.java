package org.tenderway.engine;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.jdbc.support.MetaDataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Which forms were sent, and what each led to. Any node finds them, for a day. */
@Component
class SentForms {

    /** What the first send led to; nothing of it is known while it is still being answered. */
    record Sent(Instant at, @Nullable Integer status, String ledTo, String said, String body) {

        boolean isAnswered() {
            return status != null;
        }
    }

    private static final Logger LOG = LoggerFactory.getLogger(SentForms.class);
    private static final Duration KEPT = Duration.ofDays(1);
    private static final long LONGEST_NANOS = TimeUnit.SECONDS.toNanos(5);
    private static final long BETWEEN_NANOS = TimeUnit.MILLISECONDS.toNanos(40);
    private static final int MOST = 2000;
    private static final int MOST_OF_A_BODY = 20_000;

    private final JdbcClient sql;
    private final Clock clock;
    private final String hasChanged;

    SentForms(JdbcClient sql, Clock clock, DataSource source) throws MetaDataAccessException {
        this.sql = sql;
        this.clock = clock;
        // A transaction gets its number with the first row that it writes: one that only looked has none.
        this.hasChanged = "select %s is not null"
                .formatted(isPostgres(source) ? "pg_current_xact_id_if_assigned()" : "transaction_id()");
    }

    private static boolean isPostgres(DataSource source) throws MetaDataAccessException {
        return JdbcUtils.extractDatabaseMetaData(source, about -> about.getDatabaseProductName())
                .equals("PostgreSQL");
    }

    /** Whether the present transaction has written anything. */
    boolean somethingChanged() {
        return sql.sql(hasChanged).query(Boolean.class).single();
    }

    /** Writes within the present transaction that this form did it; answers whether no other send of it has done so. */
    boolean note(String form) {
        try {
            sql.sql("insert into sent_form (form, sent_at) values (?, ?)")
                    .params(form, Timestamp.from(clock.instant()))
                    .update();
            return true;
        } catch (DataIntegrityViolationException | ConcurrencyFailureException faster) {
            return false;
        }
    }

    Optional<Sent> find(String form) {
        return sql.sql("select sent_at, status, led_to, said, body from sent_form where form = ?")
                .params(form)
                .query((row, number) -> new Sent(
                        row.getTimestamp("sent_at").toInstant(),
                        row.getObject("status", Integer.class),
                        Objects.toString(row.getString("led_to"), ""),
                        Objects.toString(row.getString("said"), ""),
                        Objects.toString(row.getString("body"), "")))
                .optional();
    }

    /** The same, with its answer: the first send may still be on its way to it. Empty when it came to nothing. */
    Optional<Sent> await(String form) {
        long until = System.nanoTime() + LONGEST_NANOS;
        Optional<Sent> sent = find(form);
        while (sent.isPresent() && !sent.get().isAnswered() && System.nanoTime() < until) {
            LockSupport.parkNanos(BETWEEN_NANOS);
            sent = find(form);
        }
        return sent;
    }

    void answered(String form, int status, String ledTo, String said, String body) {
        sql.sql("update sent_form set status = ?, led_to = ?, said = ?, body = ? where form = ?")
                .params(
                        status,
                        ledTo.length() > MOST ? "" : ledTo,
                        said.length() > MOST ? "" : said,
                        body.length() > MOST_OF_A_BODY ? "" : body,
                        form)
                .update();
    }

    /** What it did was refused in the end: sent again, it is looked at again. */
    void forget(String form) {
        sql.sql("delete from sent_form where form = ?").params(form).update();
    }

    @Scheduled(cron = "${tenderway.sent-forms.sweep:0 50 * * * *}", zone = "Europe/London")
    void sweep() {
        int swept = sql.sql("delete from sent_form where sent_at < ?")
                .params(Timestamp.from(clock.instant().minus(KEPT)))
                .update();
        LOG.debug("swept {} forms that were sent more than a day ago", swept);
    }
}
