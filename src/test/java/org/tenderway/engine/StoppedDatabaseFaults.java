package org.tenderway.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.web.util.HtmlUtils;
import org.tenderway.Visitor;

/** PostgreSQL is cut off in the middle of a burst of letters, for a short time and for a long one. */
class StoppedDatabaseFaults {

    private static final int LETTERS = Integer.getInteger("faults.letters", 2000);
    private static final String[] SECONDS =
            System.getProperty("faults.seconds", "15,120").split(",", -1);
    private static final Pattern KEPT = Pattern.compile("<input type=\"hidden\" name=\"([^\"]*)\" value=\"([^\"]*)\">");

    @TempDir
    Path folder = Path.of(".");

    @Test
    void nothingIsLostPeopleReadThatThereIsAProblemAndTheirFormIsKept() throws Exception {
        try (TwoNodes nodes = new TwoNodes(folder)) {
            for (String seconds : SECONDS) {
                cutOff(nodes, Integer.parseInt(seconds.strip()));
            }
        }
    }

    private static void cutOff(TwoNodes nodes, int seconds) throws Exception {
        String name = "S" + seconds;
        Visitor admin = new Visitor(nodes.ports.get(0));
        admin.signIn(TwoNodes.ADMIN, TwoNodes.PASSWORD);
        assertThat(admin.get("/calendar").statusCode()).isEqualTo(200);
        nodes.burst.queue(name, LETTERS);
        assertThat(TwoNodes.until(Duration.ofMinutes(15), () -> nodes.burst.sent(name) >= LETTERS / 10))
                .isTrue();
        int before = nodes.burst.sent(name);
        String page = admin.get("/calendar").body();
        nodes.postgres.stopHard();
        Instant away = Instant.now();

        // Typed before, sent now.
        Map<String, String> typed = new HashMap<>(Map.of("reason", "Office “move” <" + seconds + ">"));
        typed.put("day", "2027-03-0" + (1 + seconds / 15));
        typed.put("_csrf", token(page));
        var answer = admin.post("/calendar/closures", typed);
        long waited = Duration.between(away, Instant.now()).toMillis();
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).contains("30");
        assertThat(answer.body()).contains("Sorry, there is a problem", "Send it again");
        assertThat(nodes.status(1, "/actuator/health/liveness")).isEqualTo(200);
        var machine = new Visitor(nodes.ports.get(1)).json("GET", "/api/v1/cases", "");
        assertThat(machine.statusCode()).isIn(401, 503);

        var restart = CompletableFuture.runAsync(() -> startAfter(nodes, away.plusSeconds(seconds)));
        restart.join();
        Instant back = Instant.now();
        Map<String, String> kept = new HashMap<>();
        Matcher field = KEPT.matcher(answer.body());
        while (field.find()) {
            kept.put(HtmlUtils.htmlUnescape(field.group(1)), HtmlUtils.htmlUnescape(field.group(2)));
        }
        assertThat(kept).containsEntry("reason", "Office “move” <" + seconds + ">");
        assertThat(TwoNodes.until(
                        Duration.ofSeconds(60), () -> admin.get("/calendar").statusCode() == 200))
                .isTrue();
        long pages = Duration.between(back, Instant.now()).toSeconds();
        assertThat(admin.post("/calendar/closures", kept).statusCode()).isEqualTo(302);
        assertThat(admin.get("/calendar").body()).contains("Office “move” &lt;" + seconds + "&gt;");

        assertThat(TwoNodes.until(Duration.ofMinutes(15), () -> nodes.burst.sent(name) == LETTERS))
                .as("all letters are sent")
                .isTrue();
        long done = Duration.between(back, Instant.now()).toSeconds();
        int twice = nodes.everyLetterOnce(name, LETTERS);
        int tried = nodes.burst.count(
                "select count(*) from notification_letter where failures > 0 and letter_key like 'L-" + name + "-%'");
        System.out.printf(
                "T10 %d s: cut off after %d of %d letters; the page of the problem after %d ms; pages again %d s and all"
                        + " letters %d s after it came back; mails twice under one key: %d; letters with a failed attempt:"
                        + " %d; incidents: %d%n",
                seconds, before, LETTERS, waited, pages, done, twice, tried, nodes.burst.incidents());
        assertThat(nodes.burst.incidents()).isZero();
    }

    private static void startAfter(TwoNodes nodes, Instant when) {
        try {
            Thread.sleep(Math.max(0, Duration.between(Instant.now(), when).toMillis()));
            nodes.postgres.startAgain();
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static String token(String page) {
        Matcher token = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"").matcher(page);
        assertThat(token.find()).isTrue();
        return token.group(1);
    }
}
