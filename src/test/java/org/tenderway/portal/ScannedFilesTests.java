package org.tenderway.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.tenderway.DatabaseTest;
import org.tenderway.Visitor;
import org.tenderway.bid.BidFile;
import org.tenderway.bid.BidFiles;
import org.tenderway.bid.DraftKey;
import org.tenderway.bid.FakeClamd;
import org.tenderway.bid.SealedBox;
import org.tenderway.bid.domain.file.FileIntake;
import org.tenderway.plan.Programmes;

/** A scanner that is slow, down or finds a virus: no file is opened unchecked, and no bid is lost for it. */
@DatabaseTest
class ScannedFilesTests {

    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final int FILES = Integer.getInteger("tenderway.scans", 5);
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    private static final Pattern FILE = Pattern.compile("/files/(F-[0-9a-f-]+)\"[^>]*>(?:<bdi>)?([^<]+)");

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
    FileIntake intake;

    @Autowired
    JdbcTemplate sql;

    FakeClamd clamd = new FakeClamd();
    Visitor visitor = new Visitor(0);
    String tender = "";
    String home = "";

    @BeforeEach
    void begun() {
        tender =
                new OpenTender(programmes, tasks, identities).publish("SCAN%d-2018".formatted(COUNT.incrementAndGet()));
        box.lock(tender);
        OpenTender.at(OpenTender.BEGINNING);
        home = "/supplier/bids/" + tender;
        visitor = new Visitor(port);
        visitor.signIn("oakbridge", "tenderway-demo");
        save("/lots", "lots", "1");
        save("/lots/1/questions/Q1", "answer", "We care");
        save("/lots/1/questions/Q2", "answer", "Paid well");
        save("/lots/1/prices", "price-1", "17.85");
    }

    @AfterEach
    void leave() {
        clamd.close();
        ClockUtil.reset();
    }

    @Test
    void aFileIsBeingCheckedUntilTheScannerAnswersAndCostsNobodyTheReceipt() {
        clamd.isSlow();
        for (int file = 0; file < FILES; file++) {
            assertThat(attach("slow %d.txt".formatted(file), "An answer").statusCode())
                    .isEqualTo(302);
        }
        assertThat(page()).contains("The file is attached. It is still being checked for viruses");
        clamd.isDown();
        for (int file = 0; file < FILES; file++) {
            assertThat(attach("down %d.txt".formatted(file), "An answer").statusCode())
                    .isEqualTo(302);
        }
        String listed = page();
        assertThat(listed).doesNotContain(", Ready").contains("Being checked");
        Matcher files = FILE.matcher(listed);
        assertThat(files.find()).isTrue();
        var unchecked = visitor.get(home + "/files/" + files.group(1));
        assertThat(unchecked.statusCode()).isEqualTo(422);
        assertThat(unchecked.body()).contains("is still being checked: try again in a moment");
        assertThat(visitor.submit(home + "/check", home + "/submit", Map.of()).statusCode())
                .as("the deadline does not wait for a scanner")
                .isEqualTo(302);
        assertThat(rows("select count(*) from bid_receipt where tender = ?")).isEqualTo(1);
        clamd.answers();
        assertThat(page()).contains(", Ready").doesNotContain("Being checked");
        assertThat(rows("select count(*) from bid_file where tender = ? and state = 'READY'"))
                .isEqualTo(2 * FILES);
        assertThat(visitor.get(home + "/files/" + files.group(1)).body()).isEqualTo("An answer");
    }

    @Test
    void aVirusIsToldAtOnceOrAtTheNextLookAndIsHandedInByNobody() {
        for (int file = 0; file < FILES; file++) {
            var answer = attach("virus %d.txt".formatted(file), FakeClamd.EICAR);
            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(answer.body())
                    .contains("There is a problem", "A virus was found in this file, so it was removed");
        }
        assertThat(rows("select count(*) from bid_file_piece piece join bid_file file on file.id = piece.file"
                        + " where file.tender = ?"))
                .isZero();
        clamd.isDown();
        assertThat(attach("later.txt", FakeClamd.EICAR).statusCode()).isEqualTo(302);
        clamd.answers();
        var refused = visitor.submit(home + "/check", home + "/submit", Map.of());
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("The file “later.txt” was removed: a virus was found in it");
        assertThat(rows("select count(*) from bid_receipt where tender = ?")).isZero();
        assertThat(rows("select count(*) from bid_file_piece piece join bid_file file on file.id = piece.file"
                        + " where file.tender = ?"))
                .isZero();
        Matcher files = FILE.matcher(page());
        while (files.find()) {
            assertThat(visitor.submit(home + "/files", home + "/files/" + files.group(1) + "/remove", Map.of())
                            .statusCode())
                    .isEqualTo(302);
        }
        assertThat(visitor.submit(home + "/check", home + "/submit", Map.of()).statusCode())
                .isEqualTo(302);
    }

    @Test
    void whatWasHandedInUncheckedIsCheckedBeforeAnybodyOpensIt() {
        DraftKey key = DraftKey.of(new byte[32]);
        clamd.isDown();
        BidFile clean = intake.take(tender, "S-1", key, "clean.txt", SealedBox.text("clean"));
        BidFile dirty = intake.take(tender, "S-1", key, "dirty.txt", SealedBox.text(FakeClamd.EICAR));
        var cleanOne = intake.enclose(tender, "S-1", key, "Q1", clean.id());
        var dirtyOne = intake.enclose(tender, "S-1", key, "Q1", dirty.id());
        assertThatThrownBy(() -> intake.read(cleanOne)).hasMessageContaining("is still being checked");
        clamd.answers();
        assertThat(intake.read(cleanOne)).extracting(BidFiles.Download::content).isEqualTo("clean".getBytes());
        for (int look = 0; look < 2; look++) {
            assertThatThrownBy(() -> intake.read(dirtyOne)).hasMessageContaining("a virus was found in it");
        }
    }

    private String page() {
        return visitor.get(home + "/files").body();
    }

    private void save(String path, String field, String value) {
        assertThat(visitor.submit(home + path, home + path, Map.of(field, value))
                        .statusCode())
                .isEqualTo(302);
    }

    private HttpResponse<String> attach(String name, String content) {
        Matcher token = TOKEN.matcher(visitor.get(home + "/lots").body());
        assertThat(token.find()).isTrue();
        StringBuilder body = new StringBuilder();
        Map.of("_csrf", token.group(1), "place", "1-0")
                .forEach((field, value) -> body.append(
                        "--cut\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n".formatted(field, value)));
        body.append(("--cut\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\n"
                        + "Content-Type: text/plain\r\n\r\n%s\r\n--cut--\r\n")
                .formatted(name, content));
        return visitor.send(visitor.request(home + "/files")
                .header("Accept", "text/html")
                .header("Content-Type", "multipart/form-data; boundary=cut")
                .POST(BodyPublishers.ofString(body.toString())));
    }

    private int rows(String question) {
        Integer found = sql.queryForObject(question, Integer.class, tender);
        return found == null ? 0 : found;
    }
}
