package org.tenderway.engine;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tenderway.calendar.DatabaseClock;

/** Rules and timers share one time: the clock that rules are handed reads the engine's. */
@Configuration
class OneClock {

    static final ZoneId LONDON = ZoneId.of("Europe/London");

    /** Enough to see two moments that are one, where the first look was held up. */
    private static final int LOOKS = 8;

    @Bean
    Clock clock() {
        return new EngineTime(LONDON);
    }

    @Bean
    DatabaseClock databaseClock(JdbcClient sql, Environment environment) {
        // On PostgreSQL the current timestamp is that of the transaction's beginning; this one moves on.
        boolean postgres = environment.getProperty("spring.datasource.url", "").startsWith("jdbc:postgresql:");
        String question = postgres ? "select clock_timestamp()" : "select current_timestamp";
        return () -> sql.sql(question)
                .query(OffsetDateTime.class)
                .single()
                .toInstant()
                .plusMillis(moved())
                .truncatedTo(ChronoUnit.MILLIS);
    }

    /** How far the engine's clock was moved: nothing where nobody moved it, however long a pause lies between two looks. */
    private static long moved() {
        long moved = 0;
        long pause = Long.MAX_VALUE;
        for (int look = 0; look < LOOKS && pause > 0; look++) {
            long before = System.currentTimeMillis();
            long engine = ClockUtil.getCurrentTime().getTime();
            long after = System.currentTimeMillis();
            if (before <= engine && engine <= after) {
                return 0;
            }
            if (after - before < pause) {
                pause = after - before;
                moved = engine - before;
            }
        }
        return moved;
    }

    /** Reads the engine's clock at every call, so that moving that one moves both. */
    private static final class EngineTime extends Clock {

        private final ZoneId zone;

        EngineTime(ZoneId zone) {
            this.zone = zone;
        }

        @Override
        public ZoneId getZone() {
            return zone;
        }

        @Override
        public Clock withZone(ZoneId other) {
            return new EngineTime(other);
        }

        @Override
        public Instant instant() {
            return ClockUtil.getCurrentTime().toInstant();
        }
    }
}
