package org.tenderway.calendar;

import java.time.Instant;

/**
 * The instant that counts for what comes in against a deadline: one clock for all nodes, the database's, moved by the
 * training clock where there is one.
 */
public interface DatabaseClock {

    /** To the millisecond. */
    Instant now();
}
