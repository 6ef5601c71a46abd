package org.tenderway.portal.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Days and moments in words, as people in London count them. */
final class Moments {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern(
                    "HH:mm 'on' EEEE d MMMM uuuu", Locale.UK)
            .withZone(LONDON);
    private static final DateTimeFormatter MILLISECOND = DateTimeFormatter.ofPattern(
                    "HH:mm:ss.SSS 'on' d MMMM uuuu", Locale.UK)
            .withZone(LONDON);

    private Moments() {}

    static String day(LocalDate day) {
        return DAY.format(day);
    }

    static String minute(Instant moment) {
        return MINUTE.format(moment);
    }

    static String millisecond(Instant moment) {
        return MILLISECOND.format(moment);
    }
}
