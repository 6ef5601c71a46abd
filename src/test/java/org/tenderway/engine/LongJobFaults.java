package org.tenderway.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Jobs that last far longer than their lock, while a second node with nothing to do looks for work. */
class LongJobFaults {

    private static final int SECONDS = Integer.getInteger("faults.slow", 150);
    private static final int LETTERS = 6;

    @TempDir
    Path folder = Path.of(".");

    @Test
    void noLetterIsTakenUpBySecondHandsWhileTheFirstAreStillAtIt() throws Exception {
        try (TwoNodes nodes = new TwoNodes(folder)) {
            nodes.mail.dawdle(SECONDS);
            Instant begun = Instant.now();
            nodes.burst.queue("SLOW", LETTERS);
            assertThat(TwoNodes.until(Duration.ofSeconds(SECONDS * 2L + 60), () -> nodes.burst.sent("SLOW") == LETTERS))
                    .isTrue();
            long took = Duration.between(begun, Instant.now()).toSeconds();
            int twice = nodes.everyLetterOnce("SLOW", LETTERS);
            System.out.printf(
                    "jobs of %d s under a lock of 60 s: %d of them done after %d s; begun twice: %d; incidents: %d%n",
                    SECONDS, LETTERS, took, twice, nodes.burst.incidents());
            assertThat(twice).isZero();
            assertThat(nodes.burst.count("select count(*) from notification_letter where failures > 0"))
                    .isZero();
            assertThat(nodes.burst.incidents()).isZero();
        }
    }
}
