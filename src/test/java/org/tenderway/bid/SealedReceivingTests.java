package org.tenderway.bid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.tenderway.DatabaseTest;
import org.tenderway.TestDatabase;
import org.tenderway.Understudy;
import org.tenderway.bid.BidContents.Answer;
import org.tenderway.bid.BidContents.Offer;
import org.tenderway.tender.Tenders;

/** What suppliers hand in is sealed at once, receipted to the millisecond, and never changed behind anybody's back. */
@DatabaseTest
class SealedReceivingTests {

    private static final List<String> FINAL = List.of(
            "bid_receipt",
            "bid_envelope",
            "bid_seal",
            "bid_share",
            "bid_holder",
            "bid_deadline",
            "bid_opening_entry",
            "bid_file_in_bid");
    private static int count;

    private final String tender = "EV-2018-R" + ++count;

    @Understudy
    Tenders tenders;

    @Autowired
    SealedBox box;

    @Autowired
    SealedBids sealed;

    @Autowired
    BidFiles files;

    @Autowired
    Bids bids;

    @Autowired
    LateBids late;

    @Autowired
    OpenedBids opened;

    @Autowired
    OpeningReport report;

    @Autowired
    JdbcTemplate sql;

    @BeforeEach
    void locked() {
        box.stands(tenders, tender);
    }

    @AfterEach
    void leave() {
        box.nobody();
        ClockUtil.reset();
    }

    @Test
    void aThousandReceiptsCarryTheDatabasesClockToTheMillisecondAndNobodyChangesThem() {
        box.as(SealedBox.SUPPLIER_PERSON, "supplier");
        String supplier = box.supplier("Alder Care");
        var contents = contents("17.85");
        DraftKey key = box.key();
        ClockUtil.offset(SealedBox.DEADLINE.minusSeconds(3600).toEpochMilli() - System.currentTimeMillis());
        Set<String> hashes = new HashSet<>();
        int rounds = Integer.getInteger("tenderway.receipts", 100);
        for (int round = 0; round < rounds; round++) {
            Instant before = ClockUtil.getCurrentTime().toInstant();
            BidReceipt receipt = sealed.submit(tender, supplier, key, contents);
            Instant after = ClockUtil.getCurrentTime().toInstant();
            assertThat(receipt.receivedAt())
                    .isEqualTo(receipt.receivedAt().truncatedTo(ChronoUnit.MILLIS))
                    .isBetween(before.minusMillis(5), after.plusMillis(5));
            hashes.add(receipt.hash());
        }
        assertThat(hashes).as("each sealed with a salt of its own").hasSize(rounds);
        assertThat(sealed.receipts(tender, supplier)).hasSize(rounds);
        assertThat(sealed.receipts(tender, supplier))
                .filteredOn(receipt -> receipt.status() == BidStatus.RECEIVED)
                .hasSize(1);
    }

    @Test
    void bidsStandInTheOrderInWhichTheBoxCountedThemWhateverTheirInstants() {
        box.submits(tender, "Alder Care");
        box.at(SealedBox.DEADLINE.minusSeconds(3605));
        box.submits(tender, "Birch Care");
        assertThat(bids.of(tender)).extracting(BidView::supplierName).containsExactly("Alder Care", "Birch Care");
        assertThat(bids.of(tender)).extracting(BidView::receivedAt).isSortedAccordingTo(Comparator.reverseOrder());
    }

    @Test
    void theDatabaseRefusesToChangeOrRemoveWhatWasReceived() {
        box.submits(tender, "Alder Care");
        for (String table : FINAL) {
            assertThat(sql.queryForObject("select count(*) from " + table, Integer.class))
                    .as(table)
                    .isPositive();
            String column = table.equals("bid_file_in_bid") ? "lot" : "tender";
            String set = table.equals("bid_envelope") ? "lot" : column;
            for (String attempt : List.of("update " + table + " set " + set + " = " + set, "delete from " + table)) {
                assertThatThrownBy(() -> TestDatabase.asOwner(sql).execute(attempt))
                        .as(attempt)
                        .hasStackTraceContaining("never changed or removed");
            }
            // The embedded database of the demo has no trigger for this; production never runs on it.
            if (TestDatabase.isPostgres()) {
                assertThatThrownBy(() -> TestDatabase.asOwner(sql).execute("truncate table " + table + " cascade"))
                        .as("truncate " + table)
                        .hasStackTraceContaining("never changed or removed");
            }
        }
    }

    @Test
    void whatWasChangedAroundTheGuardsShowsInTheReport() {
        BidReceipt receipt = box.submits(tender, "Alder Care");
        TestDatabase.asOwner(sql)
                .update(
                        "update bid set received_at = received_at - interval '1' hour where reference = ?",
                        receipt.bid());
        box.as("manager", "manager");
        assertThat(report.of(tender).intact()).isFalse();
        assertThat(report.of(tender).finding())
                .isEqualTo("Changed outside the product since they were received: " + receipt.bid());
    }

    @Test
    void beforeTheOpeningNothingOfABidStandsReadableInTheDatabase() {
        String canary = "canary-7f3a91";
        box.submits(tender, "Alder Care", canary);
        for (Map<String, Object> column : sql.queryForList(
                "select table_name, column_name from information_schema.columns where lower(table_name) like 'bid%'")) {
            String table = String.valueOf(column.get("table_name"));
            String name = String.valueOf(column.get("column_name"));
            for (Object value : sql.queryForList("select " + name + " from " + table, Object.class)) {
                String text = value instanceof byte[] bytes
                        ? new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1)
                        : String.valueOf(value);
                assertThat(text).as(table + "." + name).doesNotContain(canary).doesNotContain("17.85");
            }
        }
        for (String person : List.of("admin", "manager", "officer", "evaluator")) {
            box.as(person);
            assertThatThrownBy(() -> opened.answers(tender + "-1"))
                    .hasMessage("the bids of this tender are sealed until two people have opened them");
            assertThatThrownBy(() -> opened.prices(tender + "-1")).hasMessageContaining("sealed");
        }
        box.as("manager", "manager");
        assertThat(report.of(tender).entries())
                .filteredOn(OpeningReport.Entry::refused)
                .hasSize(8);
    }

    @Test
    void aBidIsTakenBackAndHandedInAgainUntilTheDeadline() {
        BidReceipt first = box.submits(tender, "Alder Care");
        sealed.withdraw(tender, first.supplier());
        assertThatThrownBy(() -> sealed.withdraw(tender, first.supplier())).hasMessage("there is no bid to take back");
        BidReceipt second = box.submits(tender, "Alder Care");
        assertThat(sealed.receipts(tender, first.supplier()))
                .extracting(BidReceipt::status)
                .containsExactly(BidStatus.RECEIVED, BidStatus.WITHDRAWN);
        box.closes();
        box.as(SealedBox.SUPPLIER_PERSON, "supplier");
        assertThatThrownBy(() -> sealed.withdraw(tender, second.supplier()))
                .hasMessageContaining("no bid can be taken back any more");
    }

    @Test
    void anIncompleteBidLeavesNothingBehind() {
        box.as(SealedBox.SUPPLIER_PERSON, "supplier");
        String supplier = box.supplier("Birch Care");
        var bare = new BidContents(Map.of(1, new Offer(Map.of("Q1", Answer.of("Yes")), Map.of(), List.of())));
        assertThat(sealed.missing(tender, bare))
                .extracting(SealedBids.Missing::what)
                .containsExactly("answer the question “Workforce”", "give a price");
        assertThatThrownBy(() -> sealed.submit(tender, supplier, box.key(), bare))
                .hasMessageContaining("not complete");
        assertThat(bids.of(tender)).isEmpty();
        box.as("officer", "procurement-officer");
        assertThatThrownBy(() -> sealed.submit(tender, supplier, box.key(), contents("1")))
                .hasMessage("suppliers hand in their own bids");
    }

    @Test
    void aLateBidStaysUnopenedUnlessTwoPeopleAdmitItBeforeTheOpening() {
        box.submits(tender, "Alder Care");
        box.closes();
        BidReceipt first = box.submits(tender, "Birch Care");
        BidReceipt second = box.submits(tender, "Cedar Care");
        assertThat(first.status()).isEqualTo(BidStatus.LATE);
        box.as("officer", "procurement-officer");
        late.propose(first.bid(), true, "the council's own network was down");
        late.propose(second.bid(), false, "no reason was given");
        assertThatThrownBy(() -> late.decide(first.bid(), true, "agreed"))
                .hasMessage("a manager decides what becomes of a late bid");
        box.as("manager", "manager");
        assertThatThrownBy(() -> late.decide(first.bid(), true, " ")).hasMessage("say why");
        late.decide(first.bid(), true, "shown by the log of the network");
        late.decide(second.bid(), true, "agreed");
        assertThat(bids.of(tender))
                .extracting(BidView::status)
                .containsExactlyInAnyOrder(BidStatus.RECEIVED, BidStatus.ADMITTED, BidStatus.LATE);
    }

    @Test
    void aLateBidThatIsAdmittedTakesThePlaceOfTheOneInTimeAndTheSupplierIsToldWithoutItsNumber() {
        BidReceipt inTime = box.submits(tender, "Alder Care");
        box.submits(tender, "Birch Care");
        box.closes();
        BidReceipt first = box.submits(tender, "Alder Care");
        BidReceipt second = box.submits(tender, "Alder Care");
        for (BidReceipt each : List.of(first, second)) {
            box.as("officer", "procurement-officer");
            late.propose(each.bid(), true, "the council's own network was down");
        }
        box.as("manager", "manager");
        late.decide(first.bid(), true, "shown by the log of the network");
        assertThatThrownBy(() -> late.decide(second.bid(), true, "shown too"))
                .hasMessage("another late bid of this supplier is admitted already");
        assertThat(bids.of(tender))
                .filteredOn(bid -> bid.supplier().equals(inTime.supplier()))
                .extracting(BidView::status)
                .containsExactlyInAnyOrder(BidStatus.WITHDRAWN, BidStatus.ADMITTED, BidStatus.LATE);
        assertThat(report.of(tender).entries())
                .extracting(OpeningReport.Entry::what)
                .anyMatch(what -> what.endsWith("in the place of " + inTime.bid()));
        assertThat(report.of(tender).intact()).isTrue();
        assertThat(sql.queryForList(
                        "select subject || body from notification_letter where kind = 'late-bid-decided' and about = ?",
                        String.class,
                        tender))
                .singleElement()
                .asString()
                .contains("By exception it will be opened", "3 March 2027")
                .doesNotContain(tender + "-B");
    }

    private static BidContents contents(String price) {
        return new BidContents(Map.of(
                1,
                new Offer(
                        Map.of("Q1", Answer.of("We care"), "Q2", Answer.of("Paid well")),
                        Map.of(BidContents.PRICE, new BigDecimal(price)),
                        List.of())));
    }
}
