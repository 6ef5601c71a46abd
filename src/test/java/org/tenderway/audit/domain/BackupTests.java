package org.tenderway.audit.domain;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.zaxxer.hikari.HikariDataSource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;
import org.tenderway.TestDatabase;
import org.tenderway.audit.VerifyAudit;

/**
 * A backup is taken while entries and documents keep coming in, and laid back elsewhere: the chain verifies, and every
 * table holds as many rows, every document the same bytes, as in the moment of the backup. The larger rehearsal:
 * {@code -Dtenderway.backup.entries=200000 -Dtenderway.backup.documents=2000}.
 */
@Tag("database")
@EnabledIfSystemProperty(
        named = "tenderway.test.database",
        matches = "postgres",
        disabledReason = "pg_dump is of PostgreSQL")
class BackupTests {

    private static final int ENTRIES = Integer.getInteger("tenderway.backup.entries", 2_000);
    private static final int DOCUMENTS = Integer.getInteger("tenderway.backup.documents", 20);
    private static final String DIGESTS = "select file || '/' || number || ' ' || encode(sha256(locked), 'hex')"
            + " from bid_file_piece order by file, number";

    @TempDir
    Path folder = Path.of(".");

    private final AtomicLong written = new AtomicLong();

    @Test
    void whatIsLaidBackElsewhereIsWhatTheBackupSaw() throws Exception {
        String url = TestDatabase.freshPostgres();
        assumeTrue(isThere("pg_dump") && isThere("pg_restore"), "the client programs of PostgreSQL are not installed");
        Flyway.configure().dataSource(url, "postgres", "").load().migrate();
        Path dump = folder.resolve("tenderway.dump");
        assumeTrue(isNewEnough(url), "pg_dump is older than the server, which it refuses");
        Map<String, Long> counts = new TreeMap<>();
        List<String> digests = new ArrayList<>();
        long dumped = 0;
        AtomicBoolean busy = new AtomicBoolean(true);
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try (HikariDataSource node = node(url)) {
            fill(node);
            long before = written.get();
            List<Future<?>> load = new ArrayList<>();
            for (int thread = 0; thread < 4; thread++) {
                load.add(threads.submit(() -> {
                    while (busy.get()) {
                        write(node, 1, 4_000);
                    }
                }));
            }
            while (written.get() < before + 20) {
                Thread.onSpinWait();
            }
            var moment = new TransactionTemplate(new DataSourceTransactionManager(node));
            moment.setIsolationLevel(TransactionTemplate.ISOLATION_REPEATABLE_READ);
            long began = System.nanoTime();
            moment.executeWithoutResult(seen -> {
                JdbcTemplate jdbc = new JdbcTemplate(node);
                String snapshot = jdbc.queryForObject("select pg_export_snapshot()", String.class);
                run("pg_dump", "--format=custom", "--snapshot=" + snapshot, "--file=" + dump, "--dbname=" + plain(url));
                counts.putAll(counts(jdbc));
                digests.addAll(jdbc.queryForList(DIGESTS, String.class));
            });
            dumped = (System.nanoTime() - began) / 1_000_000;
            busy.set(false);
            for (Future<?> each : load) {
                each.get();
            }
            assertThat(written.get())
                    .as("work went on meanwhile")
                    .isGreaterThan(counts.getOrDefault("audit_entry", 0L));
        } finally {
            busy.set(false);
            threads.shutdown();
        }
        String elsewhere = TestDatabase.freshPostgres();
        long began = System.nanoTime();
        run("pg_restore", "--exit-on-error", "--dbname=" + plain(elsewhere), dump.toString());
        long restored = (System.nanoTime() - began) / 1_000_000;
        JdbcTemplate copy = new JdbcTemplate(new DriverManagerDataSource(elsewhere, "postgres", ""));
        assertThat(counts(copy)).isEqualTo(counts);
        assertThat(copy.queryForList(DIGESTS, String.class)).isEqualTo(digests).hasSizeGreaterThan(DOCUMENTS);
        assertThat(verify(elsewhere)).isZero();
        // The guards came along.
        assertThat(copy.queryForObject("select count(*) from pg_trigger where tgname like '%guard'", Integer.class))
                .isGreaterThan(15);
        System.out.printf(
                "backup under load: %,d tables, %,d entries, %,d documents, %,d bytes; %,d ms to dump, %,d ms to restore; %,d facts written meanwhile%n",
                counts.size(),
                counts.getOrDefault("audit_entry", 0L),
                digests.size(),
                Files.size(dump),
                dumped,
                restored,
                written.get() - counts.getOrDefault("audit_entry", 0L));
    }

    private void fill(HikariDataSource node) {
        for (int n = 0; n < DOCUMENTS; n++) {
            write(node, Math.max(1, ENTRIES / DOCUMENTS), 200_000);
        }
    }

    /** Some entries of the trail and one piece of a document, in one transaction. */
    private void write(HikariDataSource node, int entries, int bytes) {
        new TransactionTemplate(new DataSourceTransactionManager(node)).executeWithoutResult(done -> {
            byte[] locked = new byte[bytes];
            long number = written.addAndGet(entries);
            new Random(number).nextBytes(locked);
            new JdbcTemplate(node)
                    .update(
                            "insert into bid_file_piece (file, number, locked, kept_at) values (?, 1, ?, current_timestamp)",
                            "F-" + number + "-" + Thread.currentThread().getId(),
                            locked);
            List<UnsealedFact> facts = new ArrayList<>();
            for (int n = 0; n < entries; n++) {
                facts.add(TrailGround.fact(number + n));
            }
            new Chain(node).append(facts);
        });
    }

    private static Map<String, Long> counts(JdbcTemplate jdbc) {
        Map<String, Long> counts = new TreeMap<>();
        for (String table : jdbc.queryForList(
                "select table_name from information_schema.tables where table_schema = 'public'"
                        + " and table_type = 'BASE TABLE'",
                String.class)) {
            jdbc.query("select count(*) from " + table, row -> {
                counts.put(table, row.getLong(1));
            });
        }
        return counts;
    }

    private static int verify(String url) {
        PrintStream out = new PrintStream(new ByteArrayOutputStream(), true, UTF_8);
        return VerifyAudit.run(List.of("--url", url, "--user", "postgres"), Map.of(), out, out);
    }

    private static HikariDataSource node(String url) {
        HikariDataSource node = new HikariDataSource();
        node.setJdbcUrl(url);
        node.setUsername("postgres");
        node.setMaximumPoolSize(6);
        return node;
    }

    private static String plain(String url) {
        String address = url.replace("jdbc:", "").replaceAll("\\?.*", "");
        return address.replace("postgresql://", "postgresql://postgres@");
    }

    private boolean isNewEnough(String url) throws Exception {
        String server = new JdbcTemplate(new DriverManagerDataSource(url, "postgres", ""))
                .queryForList("show server_version_num", String.class)
                .get(0);
        Process asked = new ProcessBuilder("pg_dump", "--version").start();
        String client = new String(asked.getInputStream().readAllBytes(), UTF_8).replaceAll("\\D+(\\d+).*\\s*", "$1");
        return Integer.parseInt(client) >= Integer.parseInt(server) / 10_000;
    }

    private boolean isThere(String program) {
        try {
            return new ProcessBuilder(program, "--version").start().waitFor() == 0;
        } catch (IOException missing) {
            return false;
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private void run(String... command) {
        try {
            Path said = folder.resolve("said.txt");
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(said.toFile())
                    .start();
            assertThat(process.waitFor()).as(Files.readString(said)).isZero();
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
