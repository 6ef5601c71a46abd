package org.tenderway.notification.domain;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.tenderway.debrief.SummaryPaper;
import org.tenderway.notification.LetterView;

/**
 * Sends a letter through GOV.UK Notify, whose template holds nothing but {@code ((subject))} and {@code ((body))}. The
 * reference of the notification is the key of the letter, and Notify is asked for it first: a letter that it has taken
 * already is not handed over twice.
 */
class NotifyPost implements Post {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final String AWAY = "GOV.UK Notify could not be reached or did not take it";
    private static final int ID_LENGTH = 36;
    private static final Set<String> FAILED =
            Set.of("permanent-failure", "temporary-failure", "technical-failure", "cancelled");

    /** @param templateWithPaper has {@code ((paper))} too, the link to a file */
    record Settings(String address, String key, String template, String templateWithPaper) {}

    private final Settings settings;
    private final Clock clock;
    private final HttpClient http;

    NotifyPost(Settings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
        if (settings.key().length() < 2 * ID_LENGTH + 1) {
            throw new IllegalStateException("TENDERWAY_NOTIFY_API_KEY is not a key of GOV.UK Notify");
        }
        // Without limits a silent server would hold a job for ever.
        http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    }

    @Override
    public void deliver(LetterView letter, List<SummaryPaper> enclosed) {
        if (letter.address().isBlank()) {
            throw new DeliveryFailed(letter.key(), "its recipient has no address");
        }
        JsonNode known = ask(
                letter.key(),
                request("/v2/notifications?reference=" + letter.key()).GET());
        if (!isTaken(known)) {
            ask(
                    letter.key(),
                    request("/v2/notifications/email")
                            .header("Content-Type", "application/json")
                            .POST(BodyPublishers.ofString(written(letter, enclosed))));
        }
    }

    private static boolean isTaken(JsonNode known) {
        return StreamSupport.stream(known.path("notifications").spliterator(), false)
                .anyMatch(each -> !FAILED.contains(each.path("status").asText()));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(settings.address() + path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + token());
    }

    private JsonNode ask(String key, HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
            if (answer.statusCode() < 300) {
                return JSON.readTree(answer.body());
            }
            throw new DeliveryFailed(
                    key,
                    switch (answer.statusCode()) {
                        case 400 -> "GOV.UK Notify cannot use its address, its text or the template";
                        case 403 -> "GOV.UK Notify refused the key";
                        default -> AWAY;
                    });
        } catch (IOException away) {
            throw new DeliveryFailed(key, AWAY);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new DeliveryFailed(key, AWAY);
        }
    }

    private String written(LetterView letter, List<SummaryPaper> enclosed) {
        ObjectNode whole = JSON.createObjectNode()
                .put("email_address", letter.address())
                .put("template_id", enclosed.isEmpty() ? settings.template() : settings.templateWithPaper())
                .put("reference", letter.key());
        ObjectNode words = whole.putObject("personalisation")
                .put("subject", letter.subject())
                .put("body", letter.body());
        for (SummaryPaper paper : enclosed) {
            words.putObject("paper")
                    .put("file", Base64.getEncoder().encodeToString(paper.pdf()))
                    .put("filename", paper.fileName())
                    .put("confirm_email_before_download", true);
        }
        return whole.toString();
    }

    /** The key ends with the id of the service and the secret, each of 36 letters; the token holds for half a minute. */
    private String token() {
        String key = settings.key();
        String secret = key.substring(key.length() - ID_LENGTH);
        String service = key.substring(key.length() - 2 * ID_LENGTH - 1, key.length() - ID_LENGTH - 1);
        String said = encoded("{\"typ\":\"JWT\",\"alg\":\"HS256\"}".getBytes(StandardCharsets.UTF_8))
                + "."
                + encoded("{\"iss\":\"%s\",\"iat\":%d}"
                        .formatted(service, clock.instant().getEpochSecond())
                        .getBytes(StandardCharsets.UTF_8));
        try {
            Mac signature = Mac.getInstance("HmacSHA256");
            signature.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return said + "." + encoded(signature.doFinal(said.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
