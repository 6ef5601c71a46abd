package org.tenderway.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Many letters at once, put into the database that nodes share, as a rush of facts would put them there. */
final class LetterBurst implements AutoCloseable {

    private static final int CASES = 40;
    private static final int HANDS = 4;

    final JdbcTemplate sql;
    private final ProcessEngine engine;

    LetterBurst(String url) {
        sql = new JdbcTemplate(new DriverManagerDataSource(url, "postgres", ""));
        var configuration = new StandaloneProcessEngineConfiguration();
        configuration
                .setJdbcUrl(url)
                .setJdbcUsername("postgres")
                .setJdbcPassword("")
                .setJdbcDriver("org.postgresql.Driver")
                .setJdbcPingEnabled(true)
                .setJdbcPingQuery("select 1")
                .setJdbcPingConnectionNotUsedFor(0)
                .setDatabaseSchemaUpdate("false")
                .setJobExecutorActivate(false)
                .setProcessEngineName("burst")
                .setHistory(QuietHistory.NAME);
        configuration.setCustomHistoryLevels(List.of(new QuietHistory()));
        configuration.setMetricsEnabled(false);
        configuration.setBeans(Map.of("notificationDeliveryTasks", new Addressed()));
        engine = configuration.buildProcessEngine();
    }

    /** Every letter has an address. */
    public static final class Addressed {

        public boolean isAddressed(String letter) {
            return !letter.isEmpty();
        }
    }

    void queue(String round, int letters) {
        List<Object[]> rows = new ArrayList<>();
        for (int i = 0; i < letters; i++) {
            String key = key(round, i);
            rows.add(new Object[] {
                key, "FB-20" + (10 + i % CASES), key, "Letter " + key, java.sql.Timestamp.from(Instant.now())
            });
        }
        sql.batchUpdate(
                "insert into notification_letter (letter_key, version, kind, case_reference, about, recipient, occurrence,"
                        + " recipient_name, address, subject, body, status, queued_at, failures)"
                        + " values (?, 0, 'gap-found', ?, ?, 'olive', 'once', 'Olive', 'olive@council.test', ?, 'A gap.',"
                        + " 'QUEUED', ?, 0)",
                rows);
        var hands = Executors.newFixedThreadPool(HANDS);
        try {
            List<Future<?>> done = new ArrayList<>();
            for (int hand = 0; hand < HANDS; hand++) {
                int first = hand;
                done.add(hands.submit(() -> {
                    for (int i = first; i < letters; i += HANDS) {
                        engine.getRuntimeService().startProcessInstanceByKey("notification-delivery", key(round, i));
                    }
                }));
            }
            for (Future<?> each : done) {
                each.get();
            }
        } catch (InterruptedException | ExecutionException failed) {
            throw new IllegalStateException(failed);
        } finally {
            hands.shutdown();
        }
    }

    private static String key(String round, int number) {
        return "L-%s-%05d".formatted(round, number);
    }

    int sent(String round) {
        return count("select count(*) from notification_letter where letter_key like 'L-" + round
                + "-%' and status = 'SENT'");
    }

    /** The lines of the trail that say a letter of this round was sent. */
    int told(String round) {
        return count("select count(*) from audit_entry where event_type = 'LetterSent' and what like '%“Letter L-"
                + round + "-%'");
    }

    int toldTwice(String round) {
        return count("select count(*) from (select what from audit_entry where event_type = 'LetterSent' and what like"
                + " '%“Letter L-" + round + "-%' group by what having count(*) > 1) twice");
    }

    int open() {
        return count("select count(*) from act_ru_job where handler_cfg_ is not null and process_def_key_ ="
                + " 'notification-delivery'");
    }

    int locked() {
        return count("select count(*) from act_ru_job where lock_owner_ is not null and process_def_key_ ="
                + " 'notification-delivery'");
    }

    int lockedUntilBefore(Instant moment) {
        Integer answer = sql.queryForObject(
                "select count(*) from act_ru_job where lock_exp_time_ < ?",
                Integer.class,
                java.sql.Timestamp.from(moment));
        return answer == null ? 0 : answer;
    }

    int incidents() {
        return count("select count(*) from act_ru_incident");
    }

    int count(String question) {
        Integer answer = sql.queryForObject(question, Integer.class);
        return answer == null ? 0 : answer;
    }

    @Override
    public void close() {
        engine.close();
    }
}
