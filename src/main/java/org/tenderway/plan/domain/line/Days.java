package org.tenderway.plan.domain.line;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Days in sentences. */
final class Days {

    private static final DateTimeFormatter PLAIN = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private Days() {}

    static String plain(LocalDate day) {
        return PLAIN.format(day);
    }
}
