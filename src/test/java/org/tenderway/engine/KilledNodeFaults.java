package org.tenderway.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One of two nodes is killed in the middle of a burst of letters, at a random instant, round after round. */
class KilledNodeFaults {

    private static final int LETTERS = Integer.getInteger("faults.letters", 3000);
    private static final int ROUNDS = Integer.getInteger("faults.rounds", 10);

    /** As many threads do jobs. */
    private static final int IN_FLIGHT = 10;

    @TempDir
    Path folder = Path.of(".");

    @Test
    void everyLetterIsKnownOnceAndNoneIsLostWhenANodeIsKilled() throws Exception {
        Random chance = new Random(9);
        try (TwoNodes nodes = new TwoNodes(folder)) {
            for (int round = 0; round < ROUNDS; round++) {
                String name = "R" + round;
                int killed = chance.nextInt(2);
                int when = LETTERS / 10 + chance.nextInt(LETTERS * 7 / 10);
                var queued = CompletableFuture.runAsync(() -> nodes.burst.queue(name, LETTERS));
                assertThat(TwoNodes.until(Duration.ofMinutes(15), () -> nodes.burst.sent(name) >= when))
                        .isTrue();
                int before = nodes.burst.sent(name);
                nodes.kill(killed);
                Instant dead = Instant.now();
                int locked = nodes.burst.locked();
                queued.join();
                // On a busy machine all takes its time; what must not take longer is to do what the dead node had
                // locked.
                AtomicInteger forgotten = new AtomicInteger();
                assertThat(TwoNodes.until(Duration.ofMinutes(15), () -> {
                            forgotten.addAndGet(
                                    nodes.burst.lockedUntilBefore(Instant.now().minusSeconds(30)));
                            return nodes.burst.sent(name) == LETTERS;
                        }))
                        .as("all letters of round " + round + " are sent")
                        .isTrue();
                int twice = nodes.everyLetterOnce(name, LETTERS);
                System.out.printf(
                        "T09 round %d: node %d killed after %d of %d letters; %d jobs locked then; all sent %d s after the"
                                + " kill; mails twice under one key: %d; incidents: %d%n",
                        round + 1,
                        killed + 1,
                        before,
                        LETTERS,
                        locked,
                        Duration.between(dead, Instant.now()).toSeconds(),
                        twice,
                        nodes.burst.incidents());
                assertThat(twice).isLessThanOrEqualTo(IN_FLIGHT);
                assertThat(nodes.burst.incidents()).isZero();
                assertThat(nodes.burst.open()).isZero();
                assertThat(forgotten)
                        .as("jobs whose lock had ended 30 s before")
                        .hasValue(0);
                nodes.startAgain(killed);
            }
        }
    }
}
