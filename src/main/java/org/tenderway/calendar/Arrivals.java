package org.tenderway.calendar;

import java.time.Duration;

/** When what is being answered now reached this server. */
public interface Arrivals {

    /** Asks nobody, so that it can be noted before anything is waited for: that of the request, or this moment. */
    Arrival current();

    /** A moment that lies behind. */
    interface Arrival {

        /** How long ago that was. */
        Duration waited();
    }
}
