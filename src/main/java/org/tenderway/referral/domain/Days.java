package org.tenderway.referral.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Says a day as people do, and a moment as it is in London. */
final class Days {

    static final ZoneId LONDON = ZoneId.of("Europe/London");

    private static final DateTimeFormatter PLAIN = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("HH:mm 'on' EEEE d MMMM uuuu", Locale.UK);

    private Days() {}

    static String plain(LocalDate day) {
        return PLAIN.format(day);
    }

    static String moment(Instant instant) {
        return MOMENT.format(instant.atZone(LONDON));
    }
}
