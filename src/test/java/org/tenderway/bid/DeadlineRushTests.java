package org.tenderway.bid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.tenderway.DatabaseTest;
import org.tenderway.Understudy;
import org.tenderway.audit.Trail;
import org.tenderway.bid.BidContents.Answer;
import org.tenderway.bid.BidContents.Offer;
import org.tenderway.evaluation.HomeCareBids;
import org.tenderway.tender.Tenders;

/** What happens around the deadline when everybody comes at once, is cut off, or tries to look too early. */
@DatabaseTest
class DeadlineRushTests {

    private static final int THREADS = 5;
    private static final int FILES = 5;
    private static int count;

    private final String tender = "EV-2018-D" + ++count;

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
    OpenedBids opened;

    @Autowired
    OpeningReport report;

    @Autowired
    Trail trail;

    @Autowired
    JdbcTemplate sql;

    private DraftKey key = DraftKey.of(new byte[32]);

    @BeforeEach
    void locked() {
        box.stands(tenders, tender);
        key = box.key();
    }

    @AfterEach
    void leave() {
        box.nobody();
        ClockUtil.reset();
    }

    @Test
    void inARushOfBidsEveryOneThatIsAcceptedHasItsReceiptAndItsFile() throws Exception {
        int bidders = Integer.getInteger("tenderway.rush", 60);
        byte[] content = new byte[Integer.getInteger("tenderway.rush.bytes", 1_000)];
        Arrays.fill(content, (byte) 'a');
        Instant minute = SealedBox.DEADLINE.minusSeconds(60);
        box.at(minute);
        List<Callable<BidReceipt>> rush = new ArrayList<>();
        for (int at = 0; at < bidders; at++) {
            String name = tender + " bidder " + at;
            Instant arrives = minute.plusMillis(60_000L * (at + 1) / bidders);
            rush.add(() -> {
                String supplier = box.supplier(name);
                String[] ids = new String[FILES];
                for (int file = 0; file < FILES; file++) {
                    ids[file] = files.take(tender, supplier, key, "answer.txt", new ByteArrayInputStream(content))
                            .id();
                }
                box.at(arrives);
                return sealed.submit(tender, supplier, key, contents(ids));
            });
        }
        long began = System.nanoTime();
        List<BidReceipt> receipts = together(rush);
        System.out.printf(
                "A rush of %,d bids with %d files of %,d bytes each: %,d ms%n",
                bidders, FILES, content.length, (System.nanoTime() - began) / 1_000_000);
        assertThat(receipts).hasSize(bidders).allMatch(receipt -> receipt.status() == BidStatus.RECEIVED);
        assertThat(receipts).extracting(BidReceipt::bid).doesNotHaveDuplicates();
        assertThat(bids.of(tender)).hasSize(bidders);
        assertThat(rows("select count(*) from bid_receipt where tender = ?")).isEqualTo(bidders);
        assertThat(receipts)
                .allMatch(receipt -> !receipt.receivedAt().isAfter(SealedBox.DEADLINE)
                        && !receipt.receivedAt().isBefore(minute));
        assertThat(rows("select count(*) from bid_file where tender = ?")).isEqualTo(bidders * FILES);
        assertThat(sql.queryForObject(
                        "select count(distinct held.file) from bid_file_in_bid held join bid_file_piece piece"
                                + " on piece.file = held.file join bid_receipt given on given.bid = held.bid where given.tender = ?",
                        Integer.class,
                        tender))
                .isEqualTo(bidders * FILES);
    }

    @Test
    void aroundTheDeadlineTheInstantOnTheReceiptAloneDecides() throws Exception {
        for (int round = 0; round < 100; round++) {
            int millis = round - 50;
            List<Callable<BidReceipt>> both = new ArrayList<>();
            for (int bidder = 0; bidder < 2; bidder++) {
                String name = tender + " bidder " + bidder;
                both.add(() -> sealed.submit(tender, box.supplier(name), key, contents()));
            }
            ClockUtil.setCurrentTime(java.util.Date.from(SealedBox.DEADLINE.plusMillis(millis)));
            together(both);
        }
        List<BidView> all = bids.of(tender);
        assertThat(all).hasSize(200);
        assertThat(all)
                .allMatch(bid ->
                        (bid.status() == BidStatus.LATE) == bid.receivedAt().isAfter(SealedBox.DEADLINE));
        assertThat(all).anyMatch(bid -> bid.status() == BidStatus.LATE);
        assertThat(all).filteredOn(bid -> bid.status() == BidStatus.RECEIVED).hasSize(2);
        assertThat(rows("select count(*) from bid_receipt where tender = ?")).isEqualTo(200);
        assertThat(sql.queryForObject(
                        "select count(*) from bid_receipt where tender = ? and in_time <> (received_at <= ?)",
                        Integer.class,
                        tender,
                        SealedBox.DEADLINE.atOffset(java.time.ZoneOffset.UTC)))
                .isZero();
    }

    @Test
    void anUploadThatIsCutOffLeavesNothingBehind() {
        box.as(SealedBox.SUPPLIER_PERSON, "supplier");
        String supplier = box.supplier("Alder Care");
        for (int round = 0; round < 100; round++) {
            for (int percent : new int[] {1, 50, 99}) {
                assertThatThrownBy(() -> files.take(tender, supplier, key, "bid.pdf", torn(percent)))
                        .hasMessage("the upload was cut off: nothing of it was kept, send it again");
            }
        }
        assertThat(rows("select count(*) from bid_file where tender = ?")).isZero();
        assertThat(sql.queryForObject(
                        "select count(*) from bid_file_piece where file not in (select id from bid_file)",
                        Integer.class))
                .isZero();
    }

    @Test
    void fiveHundredRefusedLooksAreEachInTheTrailAndTheReportAndAlert() {
        box.as(SealedBox.SUPPLIER_PERSON, "supplier");
        sealed.submit(tender, box.supplier("Alder Care"), key, contents());
        int before = trail.of(HomeCareBids.CASE).size();
        Instant began = ClockUtil.getCurrentTime().toInstant();
        box.as("evaluator", "evaluator");
        for (int attempt = 0; attempt < 500; attempt++) {
            assertThatThrownBy(() -> opened.prices(tender + "-1")).hasMessageContaining("sealed");
        }
        assertThat(trail.of(HomeCareBids.CASE))
                .filteredOn(entry -> entry.eventType().equals("OpeningRefused")
                        && entry.subject().equals(tender))
                .hasSize(500)
                .allMatch(entry -> entry.userId().equals("evaluator"));
        assertThat(trail.of(HomeCareBids.CASE)).hasSizeGreaterThanOrEqualTo(before + 500);
        box.as("manager", "manager");
        assertThat(report.of(tender).entries())
                .filteredOn(OpeningReport.Entry::refused)
                .hasSize(500);
        List<Map<String, Object>> alerts = sql.queryForList(
                "select recipient, queued_at from notification_letter where kind = 'opening-refused' and about = ?",
                tender);
        assertThat(alerts).extracting(alert -> alert.get("recipient")).contains("manager", "officer");
        assertThat(Duration.between(began, ClockUtil.getCurrentTime().toInstant()))
                .isLessThan(Duration.ofSeconds(60));
    }

    private List<BidReceipt> together(List<Callable<BidReceipt>> calls) throws Exception {
        var threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<BidReceipt>> running = new ArrayList<>();
            for (Callable<BidReceipt> call : calls) {
                running.add(threads.submit(() -> {
                    box.as(SealedBox.SUPPLIER_PERSON, "supplier");
                    try {
                        return call.call();
                    } finally {
                        box.nobody();
                    }
                }));
            }
            List<BidReceipt> receipts = new ArrayList<>();
            for (Future<BidReceipt> each : running) {
                receipts.add(each.get());
            }
            return receipts;
        } finally {
            threads.shutdownNow();
        }
    }

    private int rows(String question) {
        Integer found = sql.queryForObject(question, Integer.class, tender);
        return found == null ? 0 : found;
    }

    private static BidContents contents(String... fileIds) {
        return new BidContents(Map.of(
                1,
                new Offer(
                        Map.of("Q1", new Answer("We care", List.of(fileIds)), "Q2", Answer.of("Paid well")),
                        Map.of(BidContents.PRICE, new BigDecimal("17.85")),
                        List.of())));
    }

    private static InputStream torn(int percent) {
        return new InputStream() {
            private int left = percent * 1_000;

            @Override
            public int read() throws IOException {
                if (left-- <= 0) {
                    throw new IOException("Connection reset");
                }
                return '%';
            }
        };
    }
}
