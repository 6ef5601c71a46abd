package org.tenderway.accreditation.process;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;

/** A day as the engine's timers want it: its first moment in London. */
final class Midnight {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private Midnight() {}

    static Date of(LocalDate day) {
        return Date.from(day.atStartOfDay(LONDON).toInstant());
    }
}
