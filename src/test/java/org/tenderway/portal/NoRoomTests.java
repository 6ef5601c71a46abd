package org.tenderway.portal;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.FileAppender;
import ch.qos.logback.core.OutputStreamAppender;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.OutputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.tenderway.DatabaseTest;
import org.tenderway.Visitor;
import org.tenderway.bid.SealedBox;
import org.tenderway.plan.Programmes;

/** No room on the disk, in the log, or at the database: nothing is half kept, and everybody reads what became of it. */
@DatabaseTest
class NoRoomTests {

    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    @LocalServerPort
    int port;

    @Autowired
    Programmes programmes;

    @Autowired
    TaskService tasks;

    @Autowired
    IdentityService identities;

    @Autowired
    SealedBox box;

    @Autowired
    JdbcTemplate sql;

    @Autowired
    DataSource source;

    Visitor visitor = new Visitor(0);
    String tender = "";
    String home = "";
    String token = "";

    @BeforeEach
    void begun() {
        tender =
                new OpenTender(programmes, tasks, identities).publish("ROOM%d-2018".formatted(COUNT.incrementAndGet()));
        box.lock(tender);
        OpenTender.at(OpenTender.BEGINNING);
        home = "/supplier/bids/" + tender;
        visitor = new Visitor(port);
        visitor.signIn("oakbridge", "tenderway-demo");
        save("/lots", "lots", "1");
        // Longer than what is left in pages that the database has begun already.
        save("/lots/1/questions/Q1", "answer", "We care" + "e".repeat(16_000));
        save("/lots/1/questions/Q2", "answer", "Paid well");
        save("/lots/1/prices", "price-1", "17.85");
        Matcher found = TOKEN.matcher(visitor.get(home + "/lots").body());
        assertThat(found.find()).isTrue();
        token = found.group(1);
    }

    @AfterEach
    void today() {
        ClockUtil.reset();
    }

    @Test
    void aFullDiskIsToldKeepsNothingByHalfAndTakesEverythingOnceItIsFreed() {
        try (var disk = new FullDisk(sql)) {
            disk.fill();
            for (int round = 0; round < 5; round++) {
                var file = attach();
                assertThat(file.statusCode()).isEqualTo(422);
                assertThat(file.body())
                        .contains("There is a problem", "could not be stored, and nothing of it was kept")
                        .doesNotContain("No space left");
                var bid = handIn();
                assertThat(bid.statusCode()).isEqualTo(503);
                assertThat(bid.body())
                        .contains("it is not handed in and there is no receipt for it")
                        .doesNotContain("No space left");
            }
            assertThat(disk.isReal() || kept("bid_file_piece") == 0).isTrue();
            nothingIsKept();
            disk.free();
            assertThat(attach().statusCode()).isEqualTo(302);
            assertThat(handIn().statusCode()).isEqualTo(302);
        }
        assertThat(kept("bid_receipt")).isEqualTo(1);
        assertThat(sql.queryForObject("select count(*) from bid_file where tender = ?", Integer.class, tender))
                .isEqualTo(1);
    }

    @Test
    void aLogThatCannotBeWrittenBreaksNoRequest() {
        Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        var words = new PatternLayoutEncoder();
        words.setContext(root.getLoggerContext());
        words.setPattern("%msg%n");
        words.start();
        OutputStreamAppender<ILoggingEvent> appender = toAFullDisk();
        appender.setContext(root.getLoggerContext());
        appender.setEncoder(words);
        appender.start();
        root.addAppender(appender);
        try (var disk = new FullDisk(sql)) {
            disk.fill();
            root.error("goes nowhere");
            // This one is logged on its way.
            assertThat(attach().statusCode()).isEqualTo(422);
            disk.free();
            assertThat(attach().statusCode()).isEqualTo(302);
            assertThat(handIn().statusCode()).isEqualTo(302);
        } finally {
            root.detachAppender(appender);
            appender.stop();
        }
        assertThat(kept("bid_receipt")).isEqualTo(1);
    }

    @Test
    void whoeverFindsNoPlaceAtTheDatabaseIsToldThatNothingIsHandedIn() throws Exception {
        var pool = source.unwrap(HikariDataSource.class);
        long patience = pool.getHikariConfigMXBean().getConnectionTimeout();
        List<Connection> all = new ArrayList<>();
        pool.getHikariConfigMXBean().setConnectionTimeout(300);
        try {
            for (int place = 0; place < pool.getMaximumPoolSize(); place++) {
                all.add(pool.getConnection());
            }
            for (HttpResponse<String> answer : List.of(handIn(), attach(), visitor.get(home))) {
                assertThat(answer.statusCode()).isEqualTo(503);
                assertThat(answer.body())
                        .contains("What you sent just now was not kept", "handed in only once you have a receipt")
                        .doesNotContain("Hikari", "Exception");
            }
        } finally {
            for (Connection each : all) {
                each.close();
            }
            pool.getHikariConfigMXBean().setConnectionTimeout(patience);
        }
        nothingIsKept();
        assertThat(handIn().statusCode()).isEqualTo(302);
        assertThat(kept("bid_receipt")).isEqualTo(1);
    }

    private void nothingIsKept() {
        for (String table : List.of("bid", "bid_receipt", "bid_ledger", "bid_file")) {
            assertThat(kept(table)).as(table).isZero();
        }
        assertThat(sql.queryForObject(
                        "select count(*) from bid_file_piece where file not in (select id from bid_file)",
                        Integer.class))
                .isZero();
    }

    private int kept(String table) {
        String question = table.equals("bid_file_piece")
                ? "select count(*) from bid_file_piece piece join bid_file file on file.id = piece.file where tender = ?"
                : "select count(*) from %s where tender = ?".formatted(table);
        Integer found = sql.queryForObject(question, Integer.class, tender);
        return found == null ? 0 : found;
    }

    private HttpResponse<String> handIn() {
        return visitor.send(visitor.request(home + "/submit")
                .header("Accept", "text/html")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("_csrf=" + token)));
    }

    private HttpResponse<String> attach() {
        StringBuilder body = new StringBuilder();
        Map.of("_csrf", token, "place", "1-0")
                .forEach((field, value) -> body.append(
                        "--cut\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n".formatted(field, value)));
        body.append("--cut\r\nContent-Disposition: form-data; name=\"file\"; filename=\"answer.txt\"\r\n"
                        + "Content-Type: text/plain\r\n\r\n")
                .append("A whole line of an answer.\n".repeat(40_000))
                .append("\r\n--cut--\r\n");
        return visitor.send(visitor.request(home + "/files")
                .header("Accept", "text/html")
                .header("Content-Type", "multipart/form-data; boundary=cut")
                .POST(BodyPublishers.ofString(body.toString())));
    }

    private void save(String path, String field, String value) {
        assertThat(visitor.submit(home + path, home + path, Map.of(field, value))
                        .statusCode())
                .isEqualTo(302);
    }

    /** A device that is always full, where there is one. */
    private static OutputStreamAppender<ILoggingEvent> toAFullDisk() {
        if (Files.exists(Path.of("/dev/full"))) {
            var file = new FileAppender<ILoggingEvent>();
            file.setFile("/dev/full");
            return file;
        }
        var elsewhere = new OutputStreamAppender<ILoggingEvent>();
        elsewhere.setOutputStream(new OutputStream() {
            @Override
            public void write(int one) throws IOException {
                throw new IOException("No space left on device");
            }
        });
        return elsewhere;
    }
}
