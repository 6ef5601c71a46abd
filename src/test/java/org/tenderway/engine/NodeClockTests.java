package org.tenderway.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.springframework.boot.actuate.health.Status;
import org.springframework.dao.DataAccessResourceFailureException;

class NodeClockTests {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    @Test
    void aNodeWhoseClockIsOffByMoreThanTwoSecondsIsDownWhicheverWay() {
        assertThat(whenTheDatabaseIsAt(NOON)).isEqualTo(Status.UP);
        assertThat(whenTheDatabaseIsAt(NOON.plusSeconds(2))).isEqualTo(Status.UP);
        assertThat(whenTheDatabaseIsAt(NOON.plusMillis(2001))).isEqualTo(Status.DOWN);
        assertThat(whenTheDatabaseIsAt(NOON.minusMillis(2001))).isEqualTo(Status.DOWN);
    }

    @Test
    void aSlowAnswerOfTheDatabaseIsNoWrongClock() {
        var slow = new Slow(NOON, Duration.ofSeconds(5));
        assertThat(new NodeClock(slow, () -> NOON.plusSeconds(3)).health().getStatus())
                .isEqualTo(Status.UP);
    }

    @Test
    void whileTheDatabaseIsAwayNothingIsSaidOfTheClock() {
        var clock = new NodeClock(Clock.fixed(NOON, ZoneOffset.UTC), () -> {
            throw new DataAccessResourceFailureException("away");
        });
        assertThat(clock.health().getStatus()).isEqualTo(Status.UNKNOWN);
    }

    private static Status whenTheDatabaseIsAt(Instant told) {
        return new NodeClock(Clock.fixed(NOON, ZoneOffset.UTC), () -> told)
                .health()
                .getStatus();
    }

    /** Moves on by as much at every look. */
    private static final class Slow extends Clock {

        private final Duration each;
        private Instant next;

        Slow(Instant first, Duration each) {
            this.next = first;
            this.each = each;
        }

        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            Instant now = next;
            next = next.plus(each);
            return now;
        }
    }
}
