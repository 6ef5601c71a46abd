package org.tenderway.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tenderway.Visitor;

/**
 * The clock of a node's machine jumps while letters wait for a later day, as {@code faketime} does it: a month ahead, two
 * hours back, and sixty times too fast. The database's clock goes on.
 */
class WrongClockFaults {

    private static final int WAITING = 50;

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
                for (String jump : List.of("+30d", "-2h", "+0 x60")) {
                    tell(shown, jump);
                    Instant jumped = Instant.now();
                    assertThat(TwoNodes.until(Duration.ofSeconds(60), () -> readiness(port) == 503))
                            .as(jump)
                            .isTrue();
                    long noticed = Duration.between(jumped, Instant.now()).toMillis();
                    // Long enough for many looks at what is due.
                    assertThat(TwoNodes.until(Duration.ofSeconds(12), () -> burst.sent("W") > 0))
                            .as("nothing leaves before its day, at " + jump)
                            .isFalse();
                    assertThat(readiness(port)).isEqualTo(503);
                    tell(shown, "+0");
                    assertThat(TwoNodes.until(Duration.ofSeconds(60), () -> readiness(port) == 200))
                            .isTrue();
                    System.out.printf(
                            "a node's clock at %s: it was out of service after %d ms, %d letters that wait for another day"
                                    + " stayed, it is back%n",
                            jump, noticed, WAITING);
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

    private static int readiness(int port) {
        try {
            return new Visitor(port).get("/actuator/health/readiness").statusCode();
        } catch (UncheckedIOException notYet) {
            return 0;
        }
    }

    private static void tell(Path clock, String words) throws Exception {
        Path next = Files.writeString(clock.resolveSibling("next"), words + "\n");
        Files.move(next, clock, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
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
