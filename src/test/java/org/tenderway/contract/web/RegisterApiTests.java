package org.tenderway.contract.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.tenderway.DatabaseTest;
import org.tenderway.Visitor;

/** A register that a machine brings in: tried out, refused with its cells named, taken over, and never too large. */
@DatabaseTest
class RegisterApiTests {

    private static final String IMPORT = "/api/v1/contracts/import";
    private static final String HEADINGS = "Reference,Title,Supplier,Start date,End date,Term,Value with options\n";
    private static final String BOUNDARY = "a-line-that-no-file-holds";

    @LocalServerPort
    int port;

    private Visitor machine;

    @BeforeEach
    void aMachine() {
        machine = new Visitor(port);
    }

    @Test
    void aBadCellIsNamedAndTheCorrectedFileIsTakenOver() throws Exception {
        String bad = HEADINGS + "API-1,Gofal Tŷ Gŵyr,Alder,01/04/2018,someday,,1000\n";
        HttpResponse<String> refused = send("contracts", IMPORT + "?dryRun=false", bad);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("“someday” is no day", "E2").doesNotContain("Exception");
        assertThat(export()).doesNotContain("API-1");

        String right = HEADINGS + "API-1,Gofal Tŷ Gŵyr,Alder,01/04/2018,31/03/2033,5+5,\"1,000.50\"\n";
        HttpResponse<String> tried = send("contracts", IMPORT, right);
        assertThat(tried.statusCode()).as(tried.body()).isEqualTo(200);
        JsonNode looked = new ObjectMapper().readTree(tried.body());
        assertThat(looked.path("problems").asInt()).isZero();
        assertThat(looked.path("running").asInt()).isEqualTo(1);
        assertThat(export()).doesNotContain("API-1");

        HttpResponse<String> taken = send("contracts", IMPORT + "?dryRun=false", right);
        assertThat(taken.statusCode()).as(taken.body()).isEqualTo(202);
        String location = taken.headers().firstValue("Location").orElseThrow();
        assertThat(get("contracts", location).body()).containsAnyOf("RUNNING", "DONE", "CHECKED");
    }

    @Test
    void whatIsNoFileAndWhoMayNotAreAnsweredInPlainWords() {
        assertThat(plain(send("contracts", IMPORT, "\u0000\u0001nothing"))).isEqualTo(422);
        assertThat(plain(send("clerk", IMPORT, HEADINGS))).isIn(403, 422);
        assertThat(plain(sendPart("contracts", IMPORT, "somethingElse", BodyPublishers.ofString("x"))))
                .isIn(400, 422);
        assertThat(plain(get("contracts", "/api/v1/contracts/imports/nothing"))).isEqualTo(422);
        assertThat(plain(get("contracts", "/api/v1/contracts/export?format=pdf")))
                .isEqualTo(422);
    }

    @Test
    void aFileBeyondTheRegistersLimitIsRefusedByItAndAnyLargerOneByTheServer() {
        HttpResponse<String> register = send("contracts", IMPORT, megabytes(51));
        assertThat(register.statusCode()).isEqualTo(422);
        assertThat(register.body()).contains("the file is larger than 50 MB");

        HttpResponse<String> server = send("contracts", IMPORT, megabytes(62));
        assertThat(server.statusCode()).isEqualTo(413);
        assertThat(server.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(server.body()).contains("larger than 60 MB").doesNotContain("Exception");
    }

    @Test
    void onThePageALargerFileIsAnsweredByAPageThatSaysSo() {
        machine.signIn("contracts", "tenderway-demo");
        var token = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"")
                .matcher(machine.get("/contracts/import").body());
        assertThat(token.find()).isTrue();
        HttpResponse<String> answer = machine.send(machine.request("/contracts/import")
                .header("X-CSRF-TOKEN", token.group(1))
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(body("file", BodyPublishers.ofString(megabytes(62)))));
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("<h1").contains("larger than 60 MB").doesNotContain("Exception");
    }

    private static int plain(HttpResponse<String> answer) {
        assertThat(answer.body()).isNotBlank().doesNotContainPattern("Exception|org\\.|\\tat ");
        return answer.statusCode();
    }

    private static String megabytes(int count) {
        return HEADINGS + "x".repeat(count * 1024 * 1024);
    }

    private String export() {
        return get("contracts", "/api/v1/contracts/export?format=csv").body();
    }

    private HttpResponse<String> get(String user, String path) {
        return machine.send(
                machine.request(path).header("Authorization", basic(user)).GET());
    }

    private HttpResponse<String> send(String user, String path, String file) {
        return sendPart(user, path, "file", BodyPublishers.ofString(file));
    }

    private HttpResponse<String> sendPart(String user, String path, String part, BodyPublisher content) {
        return machine.send(machine.request(path)
                .header("Authorization", basic(user))
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(body(part, content)));
    }

    private static BodyPublisher body(String part, BodyPublisher content) {
        String head =
                "--%s\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"register.csv\"\r\nContent-Type: text/csv\r\n\r\n"
                        .formatted(BOUNDARY, part);
        return BodyPublishers.concat(
                BodyPublishers.ofString(head), content, BodyPublishers.ofString("\r\n--%s--\r\n".formatted(BOUNDARY)));
    }

    private static String basic(String user) {
        return "Basic "
                + Base64.getEncoder().encodeToString((user + ":tenderway-demo").getBytes(StandardCharsets.UTF_8));
    }
}
