package org.tenderway.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tenderway.bid.BidContents;
import org.tenderway.bid.BidContents.Answer;
import org.tenderway.bid.BidContents.Offer;
import org.tenderway.bid.BidFiles;
import org.tenderway.bid.BidReceipt;
import org.tenderway.bid.BidStatus;
import org.tenderway.bid.DraftKey;
import org.tenderway.bid.SealedBids;
import org.tenderway.bid.SealedBox;
import org.tenderway.plan.Programmes;
import org.tenderway.portal.OpenTender;
import org.tenderway.replay.process.SupplierSeat;
import org.tenderway.supplier.SignedInSupplier;

/** Everybody hands in at once, five files each: how long a receipt takes, beside plain inserts of the same bytes. */
@Tag("database")
@ActiveProfiles("test")
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = DatabaseOnDisk.class)
class HandInBenchmark {

    private static final int AT_ONCE = DatabaseOnDisk.PLACES;
    private static final int FILES = 5;
    private static final int PIECE = 512 * 1024;
    private static final int BYTES = Integer.getInteger("benchmark.bytes", 1_000_000);
    private static final SignedInSupplier SOMEBODY =
            new SignedInSupplier("p", "Person", "p@bidder.example", "a", "Bidder (fictional)");
    private static final List<Line> LINES = new ArrayList<>();

    @Autowired
    SealedBox box;

    @Autowired
    SupplierSeat seat;

    @Autowired
    SealedBids sealed;

    @Autowired
    BidFiles files;

    @Autowired
    Programmes programmes;

    @Autowired
    TaskService tasks;

    @Autowired
    IdentityService identities;

    @Autowired
    JdbcTemplate sql;

    @Autowired
    PlatformTransactionManager transactions;

    /** Milliseconds; receipts in microseconds, the shortest first. */
    private record Line(int bids, long files, long handIn, List<Long> receipts, long plain) {}

    static List<Integer> sizes() {
        return Measured.sizes(60, 250, 500);
    }

    @ParameterizedTest
    @MethodSource("sizes")
    void aRush(int bids) throws Exception {
        String tender = new OpenTender(programmes, tasks, identities).publish("HAND%d-2018".formatted(bids));
        box.lock(tender);
        OpenTender.at(OpenTender.BEGINNING);
        byte[] content = content();
        DraftKey key = DraftKey.of(new byte[32]);
        List<String> suppliers = new ArrayList<>();
        for (int number = 0; number < bids; number++) {
            suppliers.add(box.supplier("Bidder %d of %d".formatted(number, bids)));
        }
        String[][] taken = new String[bids][FILES];
        long fileTime = atOnce(bids, number -> {
            for (int file = 0; file < FILES; file++) {
                taken[number][file] = files.take(
                                tender, suppliers.get(number), key, "answer.txt", new ByteArrayInputStream(content))
                        .id();
            }
        });
        var receipts = new ConcurrentLinkedQueue<Long>();
        var given = new ConcurrentLinkedQueue<BidReceipt>();
        long handIn = atOnce(
                bids,
                number -> receipts.add(Percentiles.time(
                        () -> given.add(sealed.submit(tender, suppliers.get(number), key, contents(taken[number]))))));
        assertThat(given).hasSize(bids).allMatch(receipt -> receipt.status() == BidStatus.RECEIVED);
        assertThat(sql.queryForObject(
                        "select count(distinct held.file) from bid_file_in_bid held join bid_receipt given"
                                + " on given.bid = held.bid where given.tender = ?",
                        Integer.class,
                        tender))
                .isEqualTo(bids * FILES);
        long plain = plain(bids, content);
        var line = new Line(bids, fileTime, handIn, receipts.stream().sorted().toList(), plain);
        LINES.add(line);
        System.out.println(row(LINES.size() - 1).strip());
    }

    @AfterAll
    static void write() {
        ClockUtil.reset();
        StringBuilder page = Results.head(
                "Bids handed in at once",
                "the same bytes inserted into a plain table, one transaction for each bid, as many at once");
        page.append(
                "Five files of %,d bytes with each bid; %d at once, each with a connection of its own. A receipt counts from the asking to the answer, with the wait for all the others.\n\n"
                        .formatted(BYTES, AT_ONCE));
        page.append(
                "| bids | files taken in, s | MB a second | handed in, ms | bids a second | receipt p50, ms | p95, ms"
                        + " | p99, ms | longest, ms | plain inserts, s | times the yardstick | growth |\n");
        page.append("|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|\n");
        for (int at = 0; at < LINES.size(); at++) {
            page.append(row(at));
        }
        page.append("\nTimes the yardstick: files and hand-in together. Growth: by how much the time of one bid, files"
                + " included, changed against the line before; 1.0 is linear.\n");
        Results.keep("hand-in", page);
    }

    private static String row(int at) {
        Line line = LINES.get(at);
        long whole = line.files() + line.handIn();
        String growth = "";
        if (at > 0) {
            Line before = LINES.get(at - 1);
            growth = Results.ratio(whole * before.bids(), (before.files() + before.handIn()) * line.bids());
        }
        return "| %,d | %s | %s | %,d | %s | %s | %s | %s | %s | %s | %s | %s |\n"
                .formatted(
                        line.bids(),
                        Results.ratio(line.files(), 1_000),
                        Results.ratio((long) line.bids() * FILES * BYTES / 1_000, line.files()),
                        line.handIn(),
                        Results.ratio(line.bids() * 1_000L, line.handIn()),
                        part(line, 50),
                        part(line, 95),
                        part(line, 99),
                        part(line, 100),
                        Results.ratio(line.plain(), 1_000),
                        Results.ratio(whole, line.plain()),
                        growth);
    }

    private static String part(Line line, int percent) {
        return Results.ratio(line.receipts().get((line.receipts().size() - 1) * percent / 100), 1_000);
    }

    private long atOnce(int bids, IntConsumer work) throws Exception {
        var threads = Executors.newFixedThreadPool(AT_ONCE);
        try {
            long began = System.nanoTime();
            List<Future<?>> running = new ArrayList<>();
            for (int number = 0; number < bids; number++) {
                int bid = number;
                running.add(threads.submit(() -> {
                    seat.as(SOMEBODY, () -> {
                        work.accept(bid);
                        return bid;
                    });
                }));
            }
            for (Future<?> each : running) {
                each.get();
            }
            return Math.max(1, (System.nanoTime() - began) / 1_000_000);
        } finally {
            threads.shutdownNow();
        }
    }

    private long plain(int bids, byte[] content) throws Exception {
        sql.execute("create table plain_piece (bid integer, number integer, bytes bytea, primary key (bid, number))");
        var transaction = new TransactionTemplate(transactions);
        byte[] answers = Arrays.copyOf(content, 2_000);
        long time = atOnce(
                bids,
                bid -> transaction.executeWithoutResult(status -> {
                    int number = 0;
                    for (int file = 0; file < FILES; file++) {
                        for (int from = 0; from < content.length; from += PIECE) {
                            byte[] piece = Arrays.copyOfRange(content, from, Math.min(content.length, from + PIECE));
                            sql.update("insert into plain_piece values (?, ?, ?)", bid, number++, piece);
                        }
                    }
                    sql.update("insert into plain_piece values (?, ?, ?)", bid, number, answers);
                }));
        sql.execute("drop table plain_piece");
        return time;
    }

    private static BidContents contents(String... fileIds) {
        return new BidContents(Map.of(
                1,
                new Offer(
                        Map.of("Q1", new Answer("We care", List.of(fileIds)), "Q2", Answer.of("Paid well")),
                        Map.of(BidContents.PRICE, new BigDecimal("17.85")),
                        List.of())));
    }

    /** Text that no database makes smaller. */
    private static byte[] content() {
        byte[] noise = new byte[BYTES];
        new Random(4711).nextBytes(noise);
        return Arrays.copyOf(Base64.getEncoder().encodeToString(noise).getBytes(StandardCharsets.US_ASCII), BYTES);
    }
}
