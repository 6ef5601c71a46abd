package org.tenderway.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tenderway.Visitor;

/** Two nodes that begin together on an empty PostgreSQL, and one that is told to stop while there is work. */
class StoppedNodeFaults {

    private static final int LETTERS = 120;

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

            nodes.burst.queue("G", LETTERS);
            PackagedJar stopped = nodes.jars.get(0);
            stopped.process.destroy();
            assertThat(stopped.process.waitFor(75, TimeUnit.SECONDS)).isTrue();
            assertThat(TwoNodes.until(Duration.ofSeconds(90), () -> nodes.burst.sent("G") == LETTERS))
                    .isTrue();
            assertThat(nodes.everyLetterOnce("G", LETTERS)).isZero();
            assertThat(nodes.burst.count("select count(*) from notification_letter where failures > 0"))
                    .isZero();
        }
    }
}
