package org.tenderway.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tenderway.DatabaseTest;
import org.tenderway.audit.Trail;
import org.tenderway.audit.VerifyAudit;

/** The whole trail verified by the command line, beside a plain reading of the same rows. */
@DatabaseTest
class VerifyBenchmark {

    private static final Measured FIGURES = new Measured(
            "The trail verified by the command line",
            "entries",
            "the same rows read in order, and nothing done with them");

    @Autowired
    ApplicationEventPublisher publisher;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    JdbcTemplate sql;

    @Autowired
    Trail trail;

    @Autowired
    Environment environment;

    static List<Integer> sizes() {
        return Measured.sizes(10_000, 100_000, 1_000_000);
    }

    @ParameterizedTest
    @MethodSource("sizes")
    void theTrail(int entries) {
        new ManyFacts(publisher, transactions, trail).fill(entries);
        FIGURES.at(entries, size -> assertThat(verify()).isZero(), size -> read());
    }

    @AfterAll
    static void write() {
        FIGURES.write("verify-audit");
    }

    private int verify() {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream());
        return VerifyAudit.run(
                List.of(
                        "--url", environment.getProperty("spring.datasource.url", ""),
                        "--user", environment.getProperty("spring.datasource.username", "")),
                Map.of(),
                nowhere,
                System.err);
    }

    private void read() {
        var reading = new TransactionTemplate(transactions);
        reading.setReadOnly(true);
        reading.executeWithoutResult(done -> {
            var streaming = new JdbcTemplate(java.util.Objects.requireNonNull(sql.getDataSource()));
            streaming.setFetchSize(500);
            AtomicLong rows = new AtomicLong();
            streaming.query("select * from audit_entry order by sequence_number", row -> {
                assertThat(row.getString("hash")).isNotEmpty();
                rows.incrementAndGet();
            });
            assertThat(rows.get()).isEqualTo(trail.count());
        });
    }
}
