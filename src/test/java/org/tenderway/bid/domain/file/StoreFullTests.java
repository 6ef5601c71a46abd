package org.tenderway.bid.domain.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tenderway.DatabaseTest;
import org.tenderway.bid.BidFile;
import org.tenderway.bid.DraftKey;
import org.tenderway.bid.FileState;

/** A store beside the database, here one that speaks S3 in this very process: sealed bytes only, and whole or not at all. */
@DatabaseTest
class StoreFullTests {

    private static final String TENDER = "EV-2018-S3";
    private static final DraftKey KEY = DraftKey.of(new byte[32]);
    private static final byte[] TEXT =
            "canary-4711 in clear text. ".repeat(4_000).getBytes(StandardCharsets.UTF_8);

    private final Map<String, byte[]> objects = new ConcurrentSkipListMap<>();
    private volatile boolean full;

    @Autowired
    FileRows rows;

    @Autowired
    JdbcClient client;

    @Autowired
    JdbcTemplate sql;

    @Autowired
    PlatformTransactionManager transactions;

    HttpServer server;
    S3Objects store;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
        store = new S3Objects(settings(), client, Clock.systemUTC());
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void whatLiesInTheStoreIsLockedAndComesBackAsItWas() {
        BidFile file = taken(store);
        assertThat(objects.keySet()).containsExactly("bucket/bids/" + file.id());
        assertThat(new String(objects.values().iterator().next(), StandardCharsets.ISO_8859_1))
                .doesNotContain("canary", "clear text");
        assertThat(intake(store).read(TENDER, "S-1", KEY, file.id()).content()).isEqualTo(TEXT);
        new TransactionTemplate(transactions)
                .executeWithoutResult(status -> intake(store).remove(TENDER, "S-1", file.id()));
        assertThat(objects).isEmpty();
        assertThat(sql.queryForObject("select count(*) from bid_file where id = ?", Integer.class, file.id()))
                .isZero();
    }

    @Test
    void aFullStoreIsToldInClearTextLeavesNothingAndTakesFilesAgainOnceThereIsRoom() {
        full = true;
        for (int round = 0; round < 20; round++) {
            assertThatThrownBy(() -> taken(store))
                    .hasMessageContaining("could not be stored, and nothing of it was kept");
        }
        assertThat(objects).isEmpty();
        assertThat(files()).isZero();
        full = false;
        BidFile file = taken(store);
        assertThat(file.state()).isEqualTo(FileState.READY);
        assertThat(files()).isEqualTo(1);
        new TransactionTemplate(transactions)
                .executeWithoutResult(status -> intake(store).remove(TENDER, "S-1", file.id()));
    }

    @Test
    void aDatabaseWithoutRoomIsToldInClearTextToo() {
        FileStore noRoom = new FileStore() {
            @Override
            public void keep(String file, java.util.List<byte[]> pieces) {
                throw new DataAccessResourceFailureException("could not extend file: No space left on device");
            }

            @Override
            public java.util.List<byte[]> pieces(String file) {
                return java.util.List.of();
            }

            @Override
            public void remove(String file) {}

            @Override
            public int sweep() {
                return 0;
            }
        };
        assertThatThrownBy(() -> taken(noRoom))
                .hasMessageContaining("could not be stored")
                .hasMessageNotContaining("device");
        assertThat(files()).isZero();
    }

    @Test
    void whatAnUndoneUploadLeftIsSweptAndNothingElse() {
        BidFile kept = taken(store);
        for (int round = 0; round < 10; round++) {
            new TransactionTemplate(transactions).executeWithoutResult(undone -> {
                intake(store).take(TENDER, "S-1", KEY, "answer.txt", new ByteArrayInputStream(TEXT));
                undone.setRollbackOnly();
            });
        }
        assertThat(objects).hasSize(11);
        assertThat(store.sweep())
                .as("what was written just now may belong to somebody who is still sending")
                .isZero();
        var inTwoHours = Clock.fixed(Instant.now().plus(Duration.ofHours(2)), ZoneOffset.UTC);
        assertThat(new S3Objects(settings(), client, inTwoHours).sweep()).isEqualTo(10);
        assertThat(objects).containsOnlyKeys("bucket/bids/" + kept.id());
        new TransactionTemplate(transactions)
                .executeWithoutResult(status -> intake(store).remove(TENDER, "S-1", kept.id()));
    }

    private BidFile taken(FileStore in) {
        return java.util.Objects.requireNonNull(new TransactionTemplate(transactions)
                .execute(status -> intake(in).take(TENDER, "S-1", KEY, "answer.txt", new ByteArrayInputStream(TEXT))));
    }

    private FileIntake intake(FileStore in) {
        return new FileIntake(rows, in, new VirusScan(new MockEnvironment()), Clock.systemUTC(), new MockEnvironment());
    }

    private int files() {
        Integer found = sql.queryForObject("select count(*) from bid_file where tender = ?", Integer.class, TENDER);
        return found == null ? 0 : found;
    }

    private MockEnvironment settings() {
        return new MockEnvironment()
                .withProperty(
                        "tenderway.files.s3.endpoint",
                        "http://127.0.0.1:" + server.getAddress().getPort())
                .withProperty("tenderway.files.s3.bucket", "bucket")
                .withProperty("tenderway.files.s3.access-key", "fictional")
                .withProperty("tenderway.files.s3.secret-key", "fictional");
    }

    private void answer(HttpExchange call) throws IOException {
        try (call) {
            String path = call.getRequestURI().getPath().substring(1);
            byte[] body = call.getRequestBody().readAllBytes();
            switch (call.getRequestMethod()) {
                case "PUT" -> {
                    if (full) {
                        say(
                                call,
                                507,
                                "<Error><Code>InsufficientStorage</Code></Error>".getBytes(StandardCharsets.UTF_8));
                    } else {
                        objects.put(path, body);
                        say(call, 200, new byte[0]);
                    }
                }
                case "DELETE" -> {
                    objects.remove(path);
                    say(call, 204, new byte[0]);
                }
                default -> {
                    byte[] found = objects.get(path);
                    if (path.equals("bucket") || path.equals("bucket/")) {
                        say(call, 200, listing());
                    } else if (found == null) {
                        say(call, 404, "<Error><Code>NoSuchKey</Code></Error>".getBytes(StandardCharsets.UTF_8));
                    } else {
                        say(call, 200, found);
                    }
                }
            }
        }
    }

    private byte[] listing() {
        var xml = new ByteArrayOutputStream();
        xml.writeBytes("<ListBucketResult><IsTruncated>false</IsTruncated>".getBytes(StandardCharsets.UTF_8));
        new TreeMap<>(objects)
                .keySet()
                .forEach(key ->
                        xml.writeBytes("<Contents><Key>%s</Key><LastModified>%s</LastModified><Size>1</Size></Contents>"
                                .formatted(
                                        key.substring("bucket/".length()),
                                        Instant.now().toString())
                                .getBytes(StandardCharsets.UTF_8)));
        xml.writeBytes("</ListBucketResult>".getBytes(StandardCharsets.UTF_8));
        return xml.toByteArray();
    }

    private static void say(HttpExchange call, int status, byte[] body) throws IOException {
        call.getResponseHeaders().add("Content-Type", "application/xml");
        call.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        if (body.length > 0) {
            call.getResponseBody().write(body);
        }
    }
}
