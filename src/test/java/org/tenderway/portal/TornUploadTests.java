package org.tenderway.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.reset;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.tenderway.DatabaseTest;
import org.tenderway.Understudy;
import org.tenderway.Visitor;
import org.tenderway.bid.SealedBox;
import org.tenderway.plan.Programmes;
import org.tenderway.supplier.Suppliers;

/** Files that come over the wire: cut off, too large, or from nobody. Only whole ones of somebody leave anything behind. */
@DatabaseTest
class TornUploadTests {

    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final int ROUNDS = 100;
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    @LocalServerPort
    int port;

    @Understudy(spy = true)
    Suppliers suppliers;

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

    Visitor visitor = new Visitor(0);
    String tender = "";
    String files = "";

    @BeforeEach
    void signIn() {
        tender =
                new OpenTender(programmes, tasks, identities).publish("TORN%d-2018".formatted(COUNT.incrementAndGet()));
        box.lock(tender);
        OpenTender.at(OpenTender.BEGINNING);
        String home = "/supplier/bids/" + tender;
        files = home + "/files";
        visitor = new Visitor(port);
        visitor.signIn("oakbridge", "tenderway-demo");
        assertThat(visitor.submit(home + "/lots", home + "/lots", Map.of("lots", "1"))
                        .statusCode())
                .isEqualTo(302);
    }

    @AfterEach
    void today() {
        ClockUtil.reset();
    }

    @Test
    void aConnectionThatIsCutAnywhereLeavesNoRowAndNoBytesAndTheNextWholeFileIsTaken() throws Exception {
        byte[] content = "A whole line of an answer.\n".repeat(8_000).getBytes(StandardCharsets.UTF_8);
        byte[] request = request(files, cookie(), token(), content);
        for (int round = 0; round < ROUNDS; round++) {
            for (int percent : new int[] {1, 50, 99}) {
                try (var socket = new Socket("localhost", port)) {
                    socket.getOutputStream().write(request, 0, (int) ((long) request.length * percent / 100));
                    socket.getOutputStream().flush();
                    if (round % 2 == 0) {
                        // Cut like a cable, not closed like a door.
                        socket.setSoLinger(true, 0);
                    }
                }
            }
        }
        assertThat(rows("select count(*) from bid_file where tender = ?", tender))
                .isZero();
        assertThat(status(request)).isEqualTo(302);
        assertThat(rows("select count(*) from bid_file where tender = ?", tender))
                .isEqualTo(1);
        assertThat(rows("select count(*) from bid_file_piece where file not in (select id from bid_file)"))
                .isZero();
        assertThat(visitor.get(files).body()).contains("answer.txt", "Ready");
    }

    @Test
    void aFileThatIsTooLargeIsTurnedAwayInWordsAndOneOfNobodyUnread() throws Exception {
        byte[] large = request(files, cookie(), token(), new byte[22 * 1024 * 1024]);
        assertThat(answer(large)).startsWith("HTTP/1.1 303").contains("Location: " + files + "?larger");
        assertThat(visitor.get(files + "?larger").body())
                .contains("There is a problem", "This file is larger than 20 MB");
        assertThat(status(request(files, "", "", new byte[1024]))).isEqualTo(401);
        assertThat(status(request("/contracts/import", "", "", new byte[1024]))).isEqualTo(401);
        assertThat(status(request("/login", "", "", new byte[1024]))).isEqualTo(401);
        assertThat(rows("select count(*) from bid_file where tender = ?", tender))
                .isZero();
    }

    @Test
    void aBidThatCannotBeKeptIsToldSoLeavesNoReceiptAndIsTakenOnceItCan() {
        String home = files.replace("/files", "");
        save(home + "/lots/1/questions/Q1", "answer", "We care");
        save(home + "/lots/1/questions/Q2", "answer", "Paid well");
        save(home + "/lots/1/prices", "price-1", "17.85");
        doThrow(new DataAccessResourceFailureException("could not extend file: No space left on device"))
                .when(suppliers)
                .supplier(anyString());
        for (int round = 0; round < 3; round++) {
            var answer = visitor.submit(home + "/check", home + "/submit", Map.of());
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.body())
                    .contains("There is a problem", "it is not handed in and there is no receipt for it")
                    .doesNotContain("No space left");
        }
        for (String table : List.of("bid", "bid_receipt", "bid_ledger")) {
            assertThat(rows("select count(*) from %s where tender = ?".formatted(table), tender))
                    .as(table)
                    .isZero();
        }
        reset(suppliers);
        assertThat(visitor.submit(home + "/check", home + "/submit", Map.of()).statusCode())
                .isEqualTo(302);
        assertThat(rows("select count(*) from bid_receipt where tender = ?", tender))
                .isEqualTo(1);
        assertThat(rows(
                        "select count(*) from notification_letter where kind = 'bid-receipt' and body like ?",
                        "%" + tender + "%"))
                .isEqualTo(1);
    }

    private void save(String path, String field, String value) {
        assertThat(visitor.submit(path, path, Map.of(field, value)).statusCode())
                .isEqualTo(302);
    }

    private String token() {
        var found = TOKEN.matcher(visitor.get(files).body());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private String cookie() {
        return visitor.cookie("JSESSIONID").orElseThrow();
    }

    private int status(byte[] request) throws IOException {
        return Integer.parseInt(answer(request).substring(9, 12));
    }

    private String answer(byte[] request) throws IOException {
        try (var socket = new Socket("localhost", port)) {
            socket.setSoTimeout(30_000);
            socket.getOutputStream().write(request);
            socket.getOutputStream().flush();
            byte[] beginning = new byte[2_000];
            int read = socket.getInputStream().read(beginning);
            return new String(Arrays.copyOf(beginning, Math.max(0, read)), StandardCharsets.ISO_8859_1);
        }
    }

    private int rows(String question, Object... with) {
        Integer found = sql.queryForObject(question, Integer.class, with);
        return found == null ? 0 : found;
    }

    private static byte[] request(String path, String cookie, String token, byte[] content) throws IOException {
        var body = new ByteArrayOutputStream();
        for (String[] field : new String[][] {{"_csrf", token}, {"place", "1-0"}}) {
            body.writeBytes("--cut\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
                    .formatted(field[0], field[1])
                    .getBytes(StandardCharsets.UTF_8));
        }
        body.writeBytes(
                "--cut\r\nContent-Disposition: form-data; name=\"file\"; filename=\"answer.txt\"\r\nContent-Type: text/plain\r\n\r\n"
                        .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n--cut--\r\n".getBytes(StandardCharsets.UTF_8));
        var request = new ByteArrayOutputStream();
        request.writeBytes(("POST %s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nCookie: JSESSIONID=%s\r\n"
                        + "Content-Type: multipart/form-data; boundary=cut\r\nContent-Length: %d\r\n\r\n")
                .formatted(path, cookie, body.size())
                .getBytes(StandardCharsets.UTF_8));
        request.writeBytes(body.toByteArray());
        return request.toByteArray();
    }
}
