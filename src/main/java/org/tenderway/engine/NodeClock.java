package org.tenderway.engine;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.tenderway.calendar.DatabaseClock;

/**
 * Whether this node's clock agrees with the database's. Deadlines are received by the database's time and timers fire
 * by the node's: a node that is off would prompt too early or too late, so it takes no requests and no jobs.
 */
@Component("nodeClock")
class NodeClock implements HealthIndicator {

    static final Duration MOST = Duration.ofSeconds(2);

    private static final Logger log = LoggerFactory.getLogger(NodeClock.class);

    private final Clock node;
    private final DatabaseClock database;

    NodeClock(Clock clock, DatabaseClock database) {
        this.node = clock;
        this.database = database;
    }

    @Override
    public Health health() {
        Duration off;
        try {
            off = off();
        } catch (DataAccessException | TransactionException away) {
            // That the database is away is said by the indicator of its own.
            return Health.unknown().build();
        }
        if (off.compareTo(MOST) > 0) {
            log.error("This node's clock is off by {} ms from the database's", off.toMillis());
            return Health.down()
                    .withDetail("offMillis", off.toMillis())
                    .withDetail("mostMillis", MOST.toMillis())
                    .build();
        }
        return Health.up().withDetail("offMillis", off.toMillis()).build();
    }

    Duration off() {
        Instant asked = node.instant();
        return outside(asked, database.now(), node.instant());
    }

    /** A slow answer is not a wrong clock: what counts is how far the answer lies outside the time of asking. */
    private static Duration outside(Instant asked, Instant told, Instant answered) {
        if (told.isBefore(asked)) {
            return Duration.between(told, asked);
        }
        return told.isAfter(answered) ? Duration.between(answered, told) : Duration.ZERO;
    }
}
