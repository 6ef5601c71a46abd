package org.tenderway.audit.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tenderway.TestDatabase;
import org.tenderway.audit.TrailAnchor;
import org.tenderway.audit.TrailCheck;
import org.tenderway.audit.domain.Tampering.Done;
import org.tenderway.audit.domain.Tampering.Kind;

/**
 * Random tamperings by somebody who owns the database: every one is found, and the first entry that is not as it was is
 * named. Each is done to the tables themselves, and each time the product's own walk reads every row of the database;
 * then the transaction is rolled back, which leaves the trail as it was written for the next. Two tamper at once, each
 * with a database of their own, since they would wait for each other's rows; the n-th tampering is the same whoever of
 * them does it. A thousand in a hundred thousand, with the compilers that a server has:
 * {@code mvn -Pbenchmark test -Dtest=TamperingTests -Dtenderway.tampering=1000 -Dtenderway.tampering.entries=100000}.
 */
@Tag("database")
class TamperingTests {

    private static final int TAMPERINGS = Integer.getInteger("tenderway.tampering", 60);
    private static final int ENTRIES = Integer.getInteger("tenderway.tampering.entries", 600);
    private static final int AT_ONCE = Integer.getInteger("tenderway.tampering.at-once", TAMPERINGS > 100 ? 2 : 1);

    private final AtomicInteger next = new AtomicInteger();

    /** How many of one kind, and how long they took to do, to find and to undo. */
    private static final class Tally {
        private int found;
        private long doing;
        private long finding;
        private long undoing;

        @Override
        public String toString() {
            return "%,d (done in %,d ms, found in %,d ms, undone in %,d ms)"
                    .formatted(found, doing / 1_000_000, finding / 1_000_000, undoing / 1_000_000);
        }
    }

    private final Map<Kind, Tally> tallies = new EnumMap<>(Kind.class);

    @Test
    void everyTamperingIsFoundAndTheFirstBadEntryNamed() throws Exception {
        List<DataSource> databases = new ArrayList<>(List.of(TrailGround.DATABASE));
        while (databases.size() < AT_ONCE) {
            databases.add(TrailGround.another());
        }
        long began = System.nanoTime();
        ExecutorService hands = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<Callable<Integer>> work = databases.stream()
                    .<Callable<Integer>>map(each -> () -> tampersWith(each))
                    .toList();
            int done = 0;
            for (Future<Integer> each : hands.invokeAll(work)) {
                done += each.get();
            }
            assertThat(done).isEqualTo(TAMPERINGS);
        } finally {
            hands.shutdown();
        }
        System.out.printf(
                "%,d tamperings found in %,d entries of %s in %,d s: %s%n",
                TAMPERINGS,
                ENTRIES,
                TestDatabase.isPostgres() ? "PostgreSQL" : "H2",
                (System.nanoTime() - began) / 1_000_000_000,
                tallies);
    }

    private int tampersWith(DataSource database) throws SQLException {
        JdbcTemplate jdbc = new JdbcTemplate(database);
        TrailGround.withoutGuards(jdbc);
        TrailGround.entries(database, ENTRIES);
        List<TrailAnchor> anchors = anchors(database);
        var transaction = new TransactionTemplate(new DataSourceTransactionManager(database));
        int done = 0;
        for (int n = next.getAndIncrement(); n < TAMPERINGS; n = next.getAndIncrement()) {
            // Half of them are quick in one statement; one in twenty writes everything anew from some entry on.
            Kind kind = n % 20 == 19 ? Kind.REHASH : Kind.values()[n % 5];
            var tampering = new Tampering(database, ENTRIES, new Random(71_000L + n));
            Tally tally = new Tally();
            long began = System.nanoTime();
            transaction.executeWithoutResult(undone -> {
                undone.setRollbackOnly();
                Done what = tampering.tamper(kind);
                long tampered = System.nanoTime();
                isFound(what, walk(database, anchors));
                tally.doing = tampered - began;
                tally.finding = System.nanoTime() - tampered;
            });
            tally.undoing = System.nanoTime() - began - tally.doing - tally.finding;
            tally.found = 1;
            count(kind, tally);
            done++;
        }
        assertThat(walk(database, anchors).intact())
                .as("as it was, after all of them")
                .isTrue();
        return done;
    }

    private static TrailCheck walk(DataSource database, List<TrailAnchor> anchors) {
        Walk walk = new Walk(anchors);
        new Chain(database).walk(walk);
        return walk.result();
    }

    private static void isFound(Done done, TrailCheck check) {
        assertThat(check.intact()).as("%s", done).isFalse();
        assertThat(check.finding().contains("written anew") || done.kind() != Kind.REHASH)
                .as("%s: %s", done, check.finding())
                .isTrue();
        if (check.finding().contains("written anew")) {
            long from = check.firstBad() == null ? 0 : check.firstBad();
            assertThat(from).as("%s: %s", done, check.finding()).isLessThanOrEqualTo(done.first());
            assertThat(done.first() - from).isLessThanOrEqualTo(ENTRIES / 10);
        } else {
            assertThat(check.firstBad()).as("%s: %s", done, check.finding()).isEqualTo(done.first());
        }
    }

    private synchronized void count(Kind kind, Tally one) {
        Tally all = tallies.computeIfAbsent(kind, first -> new Tally());
        all.found += one.found;
        all.doing += one.doing;
        all.finding += one.finding;
        all.undoing += one.undoing;
    }

    /** Ten of them, the last at the end, as a file outside the database holds them. */
    private static List<TrailAnchor> anchors(DataSource database) {
        List<TrailAnchor> anchors = new ArrayList<>();
        for (int n = 1; n <= 10; n++) {
            SealedLine line =
                    new Chain(database).from((long) ENTRIES * n / 10, 1).get(0);
            anchors.add(new TrailAnchor(
                    n,
                    LocalDate.of(2018, 6, 10 + n),
                    line.when(),
                    line.sequence(),
                    line.hash(),
                    line.sequence(),
                    Seal.GENESIS,
                    ""));
        }
        return anchors;
    }
}
