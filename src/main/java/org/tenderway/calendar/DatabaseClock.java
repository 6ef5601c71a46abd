package org.tenderway.calendar;

import java.time.Instant;

/**
 * The instant that counts for what comes in against a deadline: one clock for all nodes, the database's, moved by the
 * training clock where there is one.
 */
public interface DatabaseClock {

    /** To the millisecond. */
    Instant now();

    /** When something arrived, by this clock: however long it has waited here for a place at the database. */
    default Instant of(Arrivals.Arrival arrival) {
        long waited = arrival.waited().toMillis();
        return now().minusMillis(waited);
    }
}
