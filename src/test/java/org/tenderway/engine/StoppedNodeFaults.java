package org.tenderway.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tenderway.Visitor;

/** Two nodes that begin together on an empty PostgreSQL, and one that is told to stop while there is work. */
class StoppedNodeFaults {

    private static final int LETTERS = Integer.getInteger("faults.letters", 2000);
    private static final int ROUNDS = Integer.getInteger("faults.rounds", 3);

    @TempDir
    Path folder = Path.of(".");

    @Test
    void bothStartAndWhenOneIsStoppedItEndsItsJobsAndTheOtherDoesTheRest() throws Exception {
        try (TwoNodes nodes = new TwoNodes(folder)) {
            assertThat(nodes.burst.count("select count(*) from act_re_deployment where name_ = 'tenderway'"))
                    .isEqualTo(1);
            assertThat(nodes.burst.count("select count(*) from act_id_membership where group_id_ = 'camunda-admin'"))
                    .isEqualTo(1);
            for (int node = 0; node < 2; node++) {
                Visitor proxy = new Visitor(nodes.ports.get(node));
                assertThat(proxy.get("/actuator/health/liveness").statusCode()).isEqualTo(200);
                assertThat(proxy.get("/actuator/health").body()).contains("UP").doesNotContain("nodeClock");
            }

            for (int round = 0; round < ROUNDS; round++) {
                stopOne(nodes, "G" + round, round % 2);
            }
        }
    }

    private static void stopOne(TwoNodes nodes, String name, int told) throws Exception {
        nodes.burst.queue(name, LETTERS);
        int before = nodes.burst.sent(name);
        assertThat(before).as("there is work left").isLessThan(LETTERS);
        PackagedJar stopped = nodes.jars.get(told);
        Instant asked = Instant.now();
        stopped.process.destroy();
        assertThat(stopped.process.waitFor(75, TimeUnit.SECONDS)).isTrue();
        long ended = Duration.between(asked, Instant.now()).toMillis();
        assertThat(TwoNodes.until(Duration.ofMinutes(5), () -> nodes.burst.sent(name) == LETTERS))
                .isTrue();
        long done = Duration.between(asked, Instant.now()).toSeconds();
        int twice = nodes.everyLetterOnce(name, LETTERS);
        System.out.printf(
                "SIGTERM: a node told to stop after %d of %d letters ended %d ms later; all letters sent %d s after that"
                        + " by the other; mails twice: %d; incidents: %d%n",
                before, LETTERS, ended, done, twice, nodes.burst.incidents());
        assertThat(twice).isZero();
        assertThat(nodes.burst.count("select count(*) from notification_letter where failures > 0"))
                .isZero();
        assertThat(nodes.burst.incidents()).isZero();
        nodes.startAgain(told);
    }
}
