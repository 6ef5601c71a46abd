package org.tenderway.bid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;
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
        List<BidReceipt> receipts = together(rush, THREADS);
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
    void aroundTheDeadlineTheInstantOfArrivalAloneDecides() throws Exception {
        int rounds = Integer.getInteger("tenderway.boundary.rounds", 6);
        int bidders = Integer.getInteger("tenderway.boundary.threads", 20);
        List<String> suppliers = new ArrayList<>();
        for (int bidder = 0; bidder < bidders; bidder++) {
            suppliers.add(box.supplier("Bidder %d at the last moment".formatted(bidder)));
        }
        Arrived all = new Arrived();
        for (int round = 0; round < rounds; round++) {
            String of = "%s-R%d".formatted(tender, round);
            Mockito.reset(tenders);
            box.stands(tenders, of);
            Arrived arrived = atTheDeadline(of, suppliers);
            assertThat(arrived.receipts).extracting(BidReceipt::bid).doesNotHaveDuplicates();
            assertThat(arrived.receipts).extracting(BidReceipt::supplier).hasSameElementsAs(suppliers);
            assertThat(arrived.receipts)
                    .hasSize(bidders)
                    .allMatch(receipt -> (receipt.status() == BidStatus.LATE)
                            == receipt.receivedAt().isAfter(SealedBox.DEADLINE));
            assertThat(bids.of(of))
                    .extracting(BidView::reference, BidView::status, BidView::receivedAt)
                    .containsExactlyInAnyOrderElementsOf(arrived.receipts.stream()
                            .map(receipt -> tuple(receipt.bid(), receipt.status(), receipt.receivedAt()))
                            .toList());
            assertThat(sql.queryForObject(
                            "select count(*) from bid_receipt where tender = ? and in_time = (received_at <= ?)",
                            Integer.class,
                            of,
                            SealedBox.DEADLINE.atOffset(java.time.ZoneOffset.UTC)))
                    .isEqualTo(bidders);
            all.receipts.addAll(arrived.receipts);
            all.noted.addAll(arrived.noted);
            all.nanos.addAll(arrived.nanos);
        }
        System.out.println(all.said(rounds, bidders));
        assertThat(all.receipts).extracting(BidReceipt::status).contains(BidStatus.LATE, BidStatus.RECEIVED);
        // What waits for the others is not made late by it.
        assertThat(all.noted).allMatch(early -> early >= -2);
        assertThat(all.noted.stream().sorted().skip(all.noted.size() / 2).findFirst())
                .hasValueSatisfying(middle -> assertThat(middle).isLessThan(20));
    }

    /** Milliseconds between the call and the instant on the receipt, and nanoseconds until the receipt was there. */
    private static final class Arrived {

        final List<BidReceipt> receipts = new ArrayList<>();
        final List<Long> noted = new ArrayList<>();
        final List<Long> nanos = new ArrayList<>();

        String said(int rounds, int bidders) {
            nanos.sort(null);
            noted.sort(null);
            return "%d rounds of %d around the deadline: %,d in time, %,d late; receipts after p50 %,d ms, p99 %,d ms, at most %,d ms; on the receipt %,d to %,d ms after the call"
                    .formatted(
                            rounds,
                            bidders,
                            receipts.stream()
                                    .filter(receipt -> receipt.status() == BidStatus.RECEIVED)
                                    .count(),
                            receipts.stream()
                                    .filter(receipt -> receipt.status() == BidStatus.LATE)
                                    .count(),
                            nanos.get(nanos.size() / 2) / 1_000_000,
                            nanos.get(nanos.size() * 99 / 100) / 1_000_000,
                            nanos.get(nanos.size() - 1) / 1_000_000,
                            noted.get(0),
                            noted.get(noted.size() - 1));
        }
    }

    /** Everybody at once, each at a moment of its own between 50 ms before the deadline and 50 ms after it. */
    private Arrived atTheDeadline(String of, List<String> suppliers) throws Exception {
        long in = SealedBox.DEADLINE.toEpochMilli() - System.currentTimeMillis() - 250;
        ClockUtil.offset(in);
        Arrived arrived = new Arrived();
        List<Callable<BidReceipt>> calls = new ArrayList<>();
        for (int bidder = 0; bidder < suppliers.size(); bidder++) {
            String supplier = suppliers.get(bidder);
            long moment = SealedBox.DEADLINE.toEpochMilli() - 50 + 100L * bidder / suppliers.size();
            calls.add(() -> {
                while (ClockUtil.getCurrentTime().getTime() < moment) {
                    LockSupport.parkNanos(200_000);
                }
                long called = ClockUtil.getCurrentTime().getTime();
                long began = System.nanoTime();
                BidReceipt receipt = sealed.submit(of, supplier, key, contents());
                long took = System.nanoTime() - began;
                synchronized (arrived) {
                    arrived.noted.add(receipt.receivedAt().toEpochMilli() - called);
                    arrived.nanos.add(took);
                }
                return receipt;
            });
        }
        arrived.receipts.addAll(together(calls, suppliers.size()));
        return arrived;
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
                "select recipient from notification_letter where kind = 'opening-refused' and about = ?", tender);
        assertThat(alerts).extracting(alert -> alert.get("recipient")).contains("manager", "officer");
        // Queued with the first look, however long all of them take together.
        assertThat(sql.queryForObject(
                        "select min(queued_at) from notification_letter where kind = 'opening-refused' and about = ?",
                        Timestamp.class,
                        tender))
                .isBefore(Date.from(began.plusSeconds(60)));
    }

    private List<BidReceipt> together(List<Callable<BidReceipt>> calls, int atOnce) throws Exception {
        var threads = Executors.newFixedThreadPool(atOnce);
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
