package org.tenderway.audit.domain;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tenderway.TestDatabase;

/**
 * Two nodes, each with its own connections, write to one trail at once, and some of their transactions fail: no gap and
 * no fork. Sixteen threads of five thousand each: {@code -Dtenderway.nodes.threads=16 -Dtenderway.nodes.facts=5000}.
 */
@Tag("database")
class NodesTests {

    private static final int THREADS = Integer.getInteger("tenderway.nodes.threads", 4);
    private static final int FACTS = Integer.getInteger("tenderway.nodes.facts", 25);

    private final JdbcTemplate jdbc = new JdbcTemplate(TrailGround.DATABASE);

    @Test
    void twoNodesAtOnceLeaveNoGapAndNoFork() throws Exception {
        TrailGround.withoutGuards(jdbc);
        TrailGround.entries(jdbc, 0);
        long started = System.nanoTime();
        ExecutorService threads = Executors.newFixedThreadPool(2 * THREADS);
        try (HikariDataSource one = node();
                HikariDataSource two = node()) {
            List<Callable<Integer>> work = new ArrayList<>();
            for (int thread = 0; thread < THREADS; thread++) {
                work.add(() -> writes(one));
                work.add(() -> writes(two));
            }
            for (Future<Integer> done : threads.invokeAll(work)) {
                assertThat(done.get()).isEqualTo(FACTS);
            }
        } finally {
            threads.shutdown();
        }
        long millis = (System.nanoTime() - started) / 1_000_000;
        long expected = 2L * THREADS * FACTS;
        assertThat(jdbc.queryForMap("select count(*) entries, min(sequence_number) first_entry,"
                        + " max(sequence_number) last_entry, count(distinct previous_hash) followed from audit_entry"))
                .containsValues(expected, 1L);
        assertThat(jdbc.queryForObject(
                        "select count(*) from audit_entry e where sequence_number > 1 and not exists (select 1 from"
                                + " audit_entry b where b.sequence_number = e.sequence_number - 1"
                                + " and b.hash = e.previous_hash"
                                // H2 knows only the time at which a transaction began.
                                + (TestDatabase.isPostgres() ? " and b.recorded_at <= e.recorded_at)" : ")"),
                        Long.class))
                .isZero();
        Walk walk = new Walk();
        new Chain(TrailGround.DATABASE).walk(walk);
        assertThat(walk.result().intact()).as(walk.result().finding()).isTrue();
        assertThat(walk.lastSequence()).isEqualTo(expected);
        System.out.printf(
                "%,d facts by 2 x %d threads in %,d ms: %,d a second%n",
                expected, THREADS, millis, expected * 1_000 / Math.max(1, millis));
    }

    /** Every fifth transaction fails after it has written. */
    private static int writes(DataSource node) throws SQLException {
        var transaction = new TransactionTemplate(new DataSourceTransactionManager(node));
        Chain chain = new Chain(node);
        int kept = 0;
        for (int n = 1; kept < FACTS; n++) {
            boolean fails = n % 5 == 0;
            int number = n;
            transaction.executeWithoutResult(status -> {
                chain.append(List.of(TrailGround.fact(number)));
                if (fails) {
                    status.setRollbackOnly();
                }
            });
            kept += fails ? 0 : 1;
        }
        return kept;
    }

    private static HikariDataSource node() {
        HikariDataSource node = new HikariDataSource();
        node.setJdbcUrl(TrailGround.URL);
        node.setUsername(TrailGround.user());
        node.setMaximumPoolSize(THREADS);
        return node;
    }
}
