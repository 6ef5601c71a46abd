package org.tenderway.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tenderway.Visitor;

/**
 * The clock of a node's machine jumps while letters wait for a later day, as {@code faketime} does it: a month ahead, two
 * hours back, and sixty times too fast. The database's clock goes on.
 *
 * <p>Too fast means that the clock is put 59 seconds ahead in every second. Faketime can let it run at a rate ({@code +0
 * x60}), and then no wait with a limit ends any more in a Java process, nor does {@code +0} take the rate back: that stops
 * any program and says nothing about this one.
 */
class WrongClockFaults {

    private static final int WAITING = 50;
    private static final String TOO_FAST = "sixty times its speed";
    private static final Map<String, Duration> OFF =
            Map.of("+30d", Duration.ofDays(29), "-2h", Duration.ofMinutes(119), TOO_FAST, Duration.ofMinutes(8));
    private static final Pattern SAID = Pattern.compile("clock is off by (\\d+) ms");

    @TempDir
    Path folder = Path.of(".");

    @Test
    void aNodeWhoseClockJumpsSaysSoTakesNothingAndGoesOnWhenItIsRightAgain() throws Exception {
        assumeThat(faketime()).as("faketime is installed").isNotEmpty();
        Path shown = folder.resolve("clock");
        tell(shown, "+0");
        try (OwnPostgres postgres = OwnPostgres.start(folder);
                MailSink mail = new MailSink(0)) {
            String url = postgres.database("tenderway");
            int port = TwoNodes.freePort();
            PackagedJar node = PackagedJar.under(
                    List.of(
                            "env",
                            "LD_PRELOAD=" + faketime(),
                            "FAKETIME_TIMESTAMP_FILE=" + shown,
                            "FAKETIME_CACHE_DURATION=1",
                            "FAKETIME_DONT_FAKE_MONOTONIC=1",
                            "DONT_FAKE_MONOTONIC=1",
                            // Without it every wait with a limit hangs.
                            "FAKETIME_FORCE_MONOTONIC_FIX=0"),
                    folder,
                    "--spring.profiles.active=postgres",
                    "--spring.datasource.url=" + url,
                    "--spring.datasource.username=postgres",
                    "--server.port=" + port,
                    "--server.address=127.0.0.1",
                    "--spring.mail.host=127.0.0.1",
                    "--spring.mail.port=" + mail.port(),
                    "--tenderway.admin.id=" + TwoNodes.ADMIN,
                    "--tenderway.admin.password=" + TwoNodes.PASSWORD);
            try (LetterBurst burst = waiting(url, port, node)) {
                for (String jump : List.of("+30d", "-2h", TOO_FAST)) {
                    int before = node.everything().length();
                    Instant jumped = Instant.now();
                    long noticed;
                    try (AutoCloseable clock = wrong(shown, jump)) {
                        assertThat(TwoNodes.until(Duration.ofSeconds(60), () -> readiness(port) == 503))
                                .as(jump)
                                .isTrue();
                        noticed = Duration.between(jumped, Instant.now()).toMillis();
                        // Long enough for many looks at what is due.
                        assertThat(TwoNodes.until(Duration.ofSeconds(12), () -> burst.sent("W") > 0))
                                .as("nothing leaves before its day, at " + jump)
                                .isFalse();
                        assertThat(readiness(port)).isEqualTo(503);
                    }
                    Duration off = off(node.everything().substring(before));
                    assertThat(off).as("how wrong it was, at " + jump).isGreaterThan(OFF.get(jump));
                    Instant right = Instant.now();
                    assertThat(TwoNodes.until(Duration.ofSeconds(60), () -> readiness(port) == 200))
                            .as("back after " + jump)
                            .isTrue();
                    System.out.printf(
                            "a node's clock at %s: it was out of service after %d ms, %d letters that wait for another day"
                                    + " stayed while it was off by %d s, it was back %d ms after its clock%n",
                            jump,
                            noticed,
                            WAITING,
                            off.toSeconds(),
                            Duration.between(right, Instant.now()).toMillis());
                }
                burst.queue("N", WAITING);
                assertThat(TwoNodes.until(Duration.ofMinutes(2), () -> burst.sent("N") == WAITING))
                        .as("it works again")
                        .isTrue();
                assertThat(burst.sent("W")).isZero();
                assertThat(burst.incidents()).isZero();
                assertThat(mail.received()).isEqualTo(WAITING);
                assertThat(node.everything()).contains("takes no jobs", "takes jobs again");
            } finally {
                node.stop();
            }
        }
    }

    /** Letters whose next attempt is due in twenty days. */
    private static LetterBurst waiting(String url, int port, PackagedJar node) throws Exception {
        assertThat(TwoNodes.until(Duration.ofMinutes(5), () -> readiness(port) == 200 || !node.process.isAlive()))
                .isTrue();
        assertThat(node.process.isAlive()).as(node.everything()).isTrue();
        LetterBurst burst = new LetterBurst(url);
        burst.sql.execute("create function later() returns trigger language plpgsql as"
                + " 'begin new.duedate_ := now() + interval ''20 days''; return new; end'");
        burst.sql.execute("create trigger later before insert on act_ru_job for each row execute function later()");
        burst.queue("W", WAITING);
        burst.sql.execute("drop trigger later on act_ru_job");
        assertThat(burst.count("select count(*) from act_ru_job where duedate_ > now() + interval '19 days'"))
                .isEqualTo(WAITING);
        return burst;
    }

    /** Until it is closed. */
    private static AutoCloseable wrong(Path shown, String jump) throws Exception {
        if (!jump.equals(TOO_FAST)) {
            tell(shown, jump);
            return () -> tell(shown, "+0");
        }
        var hand = Executors.newSingleThreadScheduledExecutor();
        Instant begun = Instant.now();
        hand.scheduleAtFixedRate(
                () -> tell(
                        shown,
                        "+"
                                + Duration.between(begun, Instant.now())
                                        .multipliedBy(59)
                                        .toSeconds()),
                0,
                1,
                TimeUnit.SECONDS);
        return () -> {
            hand.shutdownNow();
            assertThat(hand.awaitTermination(10, TimeUnit.SECONDS)).isTrue();
            tell(shown, "+0");
        };
    }

    /** The most that the node said about it. */
    private static Duration off(String log) {
        return SAID.matcher(log)
                .results()
                .map(each -> Duration.ofMillis(Long.parseLong(each.group(1))))
                .max(Comparator.naturalOrder())
                .orElse(Duration.ZERO);
    }

    private static int readiness(int port) {
        try {
            return new Visitor(port).get("/actuator/health/readiness").statusCode();
        } catch (UncheckedIOException notYet) {
            return 0;
        }
    }

    private static void tell(Path clock, String words) {
        try {
            Path next = Files.writeString(clock.resolveSibling("next"), words + "\n");
            Files.move(next, clock, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static String faketime() throws Exception {
        for (String folder : List.of("/usr/lib/x86_64-linux-gnu", "/usr/lib/aarch64-linux-gnu", "/usr/lib")) {
            Path library = Path.of(folder, "faketime", "libfaketimeMT.so.1");
            if (Files.exists(library)) {
                return library.toString();
            }
        }
        return "";
    }
}
