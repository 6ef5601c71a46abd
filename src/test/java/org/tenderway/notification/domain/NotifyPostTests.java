package org.tenderway.notification.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tenderway.debrief.SummaryPaper;
import org.tenderway.notification.LetterStatus;
import org.tenderway.notification.LetterView;
import org.tenderway.vocabulary.CaseReference;

/** The post speaks to a server of this machine that answers as the published description of GOV.UK Notify says. */
class NotifyPostTests {

    private static final String SERVICE = "26785a09-ab16-4eb0-8407-a37497a57506";
    private static final String SECRET = "3d844edf-8d35-48ac-975b-e847b4f122b0";
    private static final Instant NOW = Instant.parse("2027-03-10T09:00:00Z");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<JsonNode> taken = new ArrayList<>();
    private final List<String> tokens = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    private HttpServer server;

    @SuppressWarnings("NullAway.Init")
    private NotifyPost post;

    private int answers = 201;
    private boolean hangsUp;

    @BeforeEach
    void aServerOfThisMachine() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/v2/notifications", this::notifications);
        server.start();
        post = new NotifyPost(
                new NotifyPost.Settings(
                        "http://127.0.0.1:" + server.getAddress().getPort(),
                        "council-" + SERVICE + "-" + SECRET,
                        "template-plain",
                        "template-paper"),
                Clock.fixed(NOW, ZoneOffset.UTC));
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void aLetterGoesToItsAddressUnderItsOwnKey() {
        post.deliver(letter("bids@alder.example"), List.of());
        assertThat(taken).hasSize(1);
        JsonNode sent = taken.get(0);
        assertThat(sent.path("email_address").asText()).isEqualTo("bids@alder.example");
        assertThat(sent.path("reference").asText()).isEqualTo("L-1");
        assertThat(sent.path("template_id").asText()).isEqualTo("template-plain");
        assertThat(sent.path("personalisation").path("subject").asText()).isEqualTo("The outcome");
        assertThat(sent.path("personalisation").path("body").asText()).isEqualTo("Dear Alder Care,");
    }

    @Test
    void theTokenIsSignedWithTheSecretThatItDoesNotHold() throws Exception {
        post.deliver(letter("bids@alder.example"), List.of());
        String[] parts = tokens.get(0).replace("Bearer ", "").split("\\.", -1);
        JsonNode claims = JSON.readTree(Base64.getUrlDecoder().decode(parts[1]));
        assertThat(claims.path("iss").asText()).isEqualTo(SERVICE);
        assertThat(claims.path("iat").asLong()).isEqualTo(NOW.getEpochSecond());
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        assertThat(Base64.getUrlDecoder().decode(parts[2]))
                .isEqualTo(mac.doFinal((parts[0] + "." + parts[1]).getBytes(StandardCharsets.UTF_8)));
        assertThat(tokens.get(0)).doesNotContain(SECRET);
    }

    @Test
    void aLetterThatWasTakenBeforeTheAnswerGotLostIsNotHandedOverTwice() {
        hangsUp = true;
        assertThatThrownBy(() -> post.deliver(letter("bids@alder.example"), List.of()))
                .isInstanceOf(DeliveryFailed.class);
        hangsUp = false;
        post.deliver(letter("bids@alder.example"), List.of());
        assertThat(taken).hasSize(1);
    }

    @Test
    void theSummaryOfABidderGoesAlongAsAFileBehindItsOwnAddress() {
        post.deliver(
                letter("bids@alder.example"),
                List.of(new SummaryPaper("summary.pdf", "%PDF".getBytes(StandardCharsets.US_ASCII))));
        JsonNode paper = taken.get(0).path("personalisation").path("paper");
        assertThat(taken.get(0).path("template_id").asText()).isEqualTo("template-paper");
        assertThat(paper.path("filename").asText()).isEqualTo("summary.pdf");
        assertThat(paper.path("confirm_email_before_download").asBoolean()).isTrue();
    }

    @Test
    void whatNotifySaysToAnAddressIsNotRepeated() {
        for (int status : new int[] {400, 403, 429, 500}) {
            answers = status;
            assertThatThrownBy(() -> post.deliver(letter("bids@alder.example"), List.of()))
                    .isInstanceOf(DeliveryFailed.class)
                    .hasMessageContaining("L-1")
                    .hasMessageContaining("GOV.UK Notify")
                    .hasMessageNotContaining("alder")
                    .hasNoCause();
        }
        assertThatThrownBy(() -> post.deliver(letter(""), List.of())).hasMessageContaining("has no address");
        server.stop(0);
        assertThatThrownBy(() -> post.deliver(letter("bids@alder.example"), List.of()))
                .hasMessageContaining("could not be reached");
    }

    private void notifications(HttpExchange call) throws IOException {
        tokens.add(call.getRequestHeaders().getFirst("Authorization"));
        String body = new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        if (call.getRequestMethod().equals("GET")) {
            String asked = call.getRequestURI().getQuery().replace("reference=", "");
            boolean known = taken.stream()
                    .anyMatch(each -> each.path("reference").asText().equals(asked));
            answer(call, 200, "{\"notifications\":[" + (known ? "{\"status\":\"sending\"}" : "") + "]}");
            return;
        }
        if (answers == 201) {
            taken.add(JSON.readTree(body));
        }
        if (hangsUp) {
            call.close();
            return;
        }
        answer(call, answers, "{\"errors\":[{\"message\":\"alder is wrong\"}]}");
    }

    private static void answer(HttpExchange call, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        call.getResponseHeaders().add("Content-Type", "application/json");
        call.sendResponseHeaders(status, bytes.length);
        call.getResponseBody().write(bytes);
        call.close();
    }

    private static LetterView letter(String address) {
        return new LetterView(
                "L-1",
                "award-successful",
                new CaseReference("EX-2027"),
                "EX-2027-LEAD-1",
                "Alder Care",
                address,
                "The outcome",
                "Dear Alder Care,",
                Instant.EPOCH,
                null,
                LetterStatus.QUEUED,
                0,
                null);
    }
}
