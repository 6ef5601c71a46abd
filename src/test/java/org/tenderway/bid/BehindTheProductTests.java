package org.tenderway.bid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tenderway.DatabaseTest;
import org.tenderway.TestDatabase;
import org.tenderway.Understudy;
import org.tenderway.tender.Tenders;

/** Whoever holds the database and works around the product is refused by the database, or found by the report. */
@DatabaseTest
class BehindTheProductTests {

    private static final List<String> GUARDED = List.of(
            "bid",
            "bid_receipt",
            "bid_envelope",
            "bid_ledger",
            "bid_opening_entry",
            "bid_seal",
            "bid_share",
            "bid_holder",
            "bid_deadline",
            "bid_file_in_bid");
    private static int count;

    private final String tender = "EV-2018-X" + ++count;

    @Understudy
    Tenders tenders;

    @Autowired
    SealedBox box;

    @Autowired
    SealedBids sealed;

    @Autowired
    OpeningDesk desk;

    @Autowired
    OpeningReport report;

    @Autowired
    OpenedBids opened;

    @Autowired
    Bids bids;

    @Autowired
    JdbcTemplate sql;

    @Autowired
    PlatformTransactionManager transactions;

    String first = "";
    String second = "";
    String withdrawn = "";

    @BeforeEach
    void threeBids() {
        box.stands(tenders, tender);
        withdrawn = box.submits(tender, "Alder Care").bid();
        first = box.submits(tender, "Alder Care").bid();
        second = box.submits(tender, "Birch Care").bid();
        box.as("evaluator", "evaluator");
        for (int attempt = 0; attempt < 3; attempt++) {
            assertThatThrownBy(() -> opened.answers(tender + "-1")).hasMessageContaining("sealed");
        }
        manager();
        assertThat(report.of(tender).intact()).as(report.of(tender).finding()).isTrue();
    }

    @AfterEach
    void leave() {
        box.nobody();
        ClockUtil.reset();
        guards(true);
    }

    @Test
    void theDatabaseItselfRefusesToChangeRemoveOrEmptyWhatItKeeps() {
        int tries = 0;
        for (String table : GUARDED) {
            List<String> attempts = new ArrayList<>(
                    List.of("delete from " + table, "delete from %s where 1 = 1 and 2 > 1".formatted(table)));
            if (!table.equals("bid")) {
                String column = List.of("bid_receipt", "bid_ledger").contains(table)
                        ? "bid"
                        : List.of("bid_envelope", "bid_file_in_bid").contains(table) ? "kind" : "tender";
                attempts.add("update %s set %s = %s".formatted(table, column, column));
                attempts.add("update %s set %s = 'other'".formatted(table, column));
            }
            if (TestDatabase.isPostgres()) {
                attempts.add("truncate table %s cascade".formatted(table));
                attempts.add("truncate table only %s cascade".formatted(table));
            }
            for (String attempt : attempts) {
                tries++;
                assertThatThrownBy(() -> TestDatabase.asOwner(sql).execute(attempt))
                        .as(attempt)
                        .hasStackTraceContaining("never changed or removed");
            }
        }
        assertThat(tries).isGreaterThanOrEqualTo(TestDatabase.isPostgres() ? 58 : 38);
        assertThat(report.of(tender).intact()).isTrue();
    }

    @Test
    void whoeverSwitchesTheGuardsOffIsFoundByTheReport() {
        TestDatabase.lending(sql, this::sixtyForgeriesAreFound);
    }

    private void sixtyForgeriesAreFound() {
        guards(false);
        List<String> forgeries = new ArrayList<>();
        for (String bid : List.of(first, second)) {
            forgeries.add("update bid set status = 'WITHDRAWN' where reference = '" + bid + "'");
            forgeries.add("update bid set status = 'LATE' where reference = '" + bid + "'");
            forgeries.add("update bid set status = 'OPENED' where reference = '" + bid + "'");
            forgeries.add(
                    "update bid set received_at = received_at - interval '1' minute where reference = '" + bid + "'");
            forgeries.add("update bid set supplier = 'S-0001' where reference = '" + bid + "'");
            forgeries.add("update bid set supplier_name = 'Somebody Else' where reference = '" + bid + "'");
            forgeries.add("update bid_lot set lot = 2 where bid = '" + bid + "'");
            forgeries.add("delete from bid_receipt where bid = '" + bid + "'");
            forgeries.add("update bid_receipt set hash = 'forged' where bid = '" + bid + "'");
            forgeries.add("update bid_receipt set in_time = not in_time where bid = '" + bid + "'");
            forgeries.add(
                    "update bid_receipt set received_at = received_at + interval '1' minute where bid = '" + bid + "'");
            forgeries.add("update bid_receipt set supplier = 'S-0001' where bid = '" + bid + "'");
            forgeries.add("update bid_receipt set proof = 'forged' where bid = '" + bid + "'");
            forgeries.add("delete from bid_envelope where bid = '" + bid + "' and kind = 'PRICE'");
            forgeries.add("delete from bid_envelope where bid = '" + bid + "'");
            forgeries.add("update bid_envelope set locked = locked_key where bid = '" + bid + "' and kind = 'PRICE'");
            forgeries.add("update bid_envelope set locked_key = locked where bid = '" + bid + "' and kind = 'QUALITY'");
            forgeries.add("delete from bid_ledger where bid = '" + bid + "'");
            forgeries.add("update bid_ledger set status = 'LATE' where bid = '" + bid + "'");
            forgeries.add("update bid_ledger set face = 'forged' where bid = '" + bid + "'");
        }
        forgeries.add("update bid set status = 'RECEIVED' where reference = '" + withdrawn + "'");
        forgeries.add("delete from bid_ledger where tender = '" + tender + "' and status = 'WITHDRAWN'");
        forgeries.add("delete from bid_ledger where tender = '" + tender + "'");
        forgeries.add("update bid_ledger set line = line + 10 where tender = '" + tender + "'");
        forgeries.add("update bid_chain set lines = lines - 1 where tender = '" + tender + "' and kind = 'LEDGER'");
        forgeries.add("delete from bid_chain where tender = '" + tender + "' and kind = 'LEDGER'");
        for (String refused : List.of("true", "false")) {
            String of = " where tender = '%s' and refused = %s".formatted(tender, refused);
            forgeries.add("delete from bid_opening_entry" + of);
            forgeries.add("delete from bid_opening_entry" + of + " and line = 1");
            forgeries.add("delete from bid_opening_entry" + of + " and line = (select max(line) from bid_opening_entry"
                    + of + ")");
            forgeries.add("update bid_opening_entry set what = 'nothing'" + of + " and line = 2");
            forgeries.add("update bid_opening_entry set who = 'Somebody Else'" + of + " and line = 2");
            forgeries.add("update bid_opening_entry set user_id = 'else'" + of + " and line = 2");
            forgeries.add("update bid_opening_entry set happened_at = happened_at - interval '1' minute" + of);
            forgeries.add("update bid_opening_entry set refused = not refused" + of + " and line = 2");
            forgeries.add("update bid_opening_entry set line = 0" + of);
        }
        forgeries.add("delete from bid_chain where tender = '" + tender + "' and kind = 'REFUSED'");
        forgeries.add("update bid_box set deadline = deadline - interval '1' day where tender = '" + tender + "'");
        forgeries.add("update bid_box set deadline = deadline + interval '1' day where tender = '" + tender + "'");
        forgeries.add("update bid_deadline set deadline = deadline - interval '1' day where tender = '" + tender + "'");
        assertThat(forgeries).hasSizeGreaterThanOrEqualTo(60);
        List<String> unseen = new ArrayList<>();
        for (String forgery : forgeries) {
            new TransactionTemplate(transactions).executeWithoutResult(forged -> {
                if (TestDatabase.isPostgres()) {
                    sql.execute("set local session_replication_role = replica");
                }
                int rows = sql.update(forgery);
                if (rows == 0 || report.of(tender).intact()) {
                    unseen.add(forgery);
                }
                forged.setRollbackOnly();
            });
        }
        assertThat(unseen).isEmpty();
        assertThat(report.of(tender).intact()).isTrue();
    }

    @Test
    void aBidWhoseBytesWereChangedStaysShutAndTheOthersOpen() {
        forged("update bid_envelope set locked = locked_key where bid = '%s' and kind = 'PRICE'".formatted(first));
        opens();
        assertThat(bids.of(tender))
                .extracting(BidView::status)
                .containsExactlyInAnyOrder(BidStatus.WITHDRAWN, BidStatus.RECEIVED, BidStatus.OPENED);
        manager();
        assertThat(report.of(tender).entries())
                .extracting(OpeningReport.Entry::what)
                .contains("Changed outside the product, and so unopened or unproved: " + first);
    }

    @Test
    void aBidThatWasHiddenBehindTheProductIsNamedAtTheOpening() {
        forged("update bid set status = 'WITHDRAWN' where reference = '%s'".formatted(second));
        opens();
        manager();
        assertThat(report.of(tender).finding()).contains(second);
        assertThat(report.of(tender).entries())
                .extracting(OpeningReport.Entry::what)
                .contains("Changed outside the product, and so unopened or unproved: " + second);
    }

    @Test
    void aDeadlineThatWasMovedInTheDatabaseAloneOpensNothing() {
        forged("update bid_box set deadline = deadline - interval '2' hour where tender = '%s'".formatted(tender));
        for (String opener : List.of("officer", "manager")) {
            box.as(opener);
            assertThatThrownBy(() -> desk.handIn(tender, SealedBox.passphrase(opener)))
                    .hasMessage("the deadline of this box is not the one that was set: nothing was opened");
        }
        assertThat(bids.isOpened(tender)).isFalse();
    }

    private void opens() {
        box.closes();
        for (String opener : List.of("officer", "manager")) {
            box.as(opener);
            desk.handIn(tender, SealedBox.passphrase(opener));
        }
    }

    private void manager() {
        box.as("manager", "manager");
    }

    private void forged(String statement) {
        guards(false);
        JdbcTemplate owner = TestDatabase.asOwner(sql);
        new TransactionTemplate(new DataSourceTransactionManager(Objects.requireNonNull(owner.getDataSource())))
                .executeWithoutResult(alone -> {
                    if (TestDatabase.isPostgres()) {
                        owner.execute("set local session_replication_role = replica");
                    }
                    assertThat(owner.update(statement)).isPositive();
                });
        guards(true);
    }

    /** The embedded database lets its owner drop a trigger; PostgreSQL's superuser switches them off for one session. */
    private void guards(boolean on) {
        if (TestDatabase.isPostgres()) {
            return;
        }
        sql.execute("set referential_integrity " + on);
        for (String table : GUARDED) {
            sql.execute("drop trigger if exists %s_guard".formatted(table));
            if (on) {
                sql.execute(
                        "create trigger %s_guard before %s on %s for each row call 'org.tenderway.bid.domain.seal.FinalRows'"
                                .formatted(table, table.equals("bid") ? "delete" : "update, delete", table));
            }
        }
    }
}
