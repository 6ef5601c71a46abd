package org.tenderway.benchmark;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tenderway.DatabaseTest;
import org.tenderway.audit.Trail;
import org.tenderway.vocabulary.CaseReference;

/** What one line of the trail adds to a transaction, for trails of growing length. */
@DatabaseTest
class TrailCostBenchmark {

    private static final int ROUNDS = 2_000;
    private static final Percentiles FIGURES = new Percentiles(
            "One fact in the trail, its own transaction included",
            "entries",
            "the same transaction with one row into a plain table of the same columns, without chain or guard");

    @Autowired
    ApplicationEventPublisher publisher;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    JdbcTemplate sql;

    @Autowired
    Trail trail;

    static List<Integer> sizes() {
        return Measured.sizes(1_000, 10_000, 100_000);
    }

    @ParameterizedTest
    @MethodSource("sizes")
    void oneFact(int entries) {
        new ManyFacts(publisher, transactions, trail).fill(entries);
        sql.execute("drop table if exists plain_entry");
        sql.execute("create table plain_entry as select * from audit_entry where 1 = 0");
        var transaction = new TransactionTemplate(transactions);
        List<Long> chained = new ArrayList<>();
        List<Long> plain = new ArrayList<>();
        for (int round = -ROUNDS / 4; round < ROUNDS; round++) {
            int number = round;
            long ours = Percentiles.time(() -> transaction.executeWithoutResult(done -> publisher.publishEvent(
                    new ManyFacts.LotMoved(new CaseReference("BM-2026-1"), "BM-2026-LEAD-1", "Moved " + number, ""))));
            long theirs = Percentiles.time(() -> transaction.executeWithoutResult(
                    done -> sql.update("insert into plain_entry select * from audit_entry where sequence_number = 1")));
            if (round >= 0) {
                chained.add(ours);
                plain.add(theirs);
            }
        }
        FIGURES.at(entries, chained, plain);
    }

    @AfterAll
    static void write() {
        FIGURES.write("trail-cost");
    }
}
