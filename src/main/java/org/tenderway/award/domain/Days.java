package org.tenderway.award.domain;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Days as letters write them. */
final class Days {

    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", Locale.UK);

    private Days() {}

    static String written(LocalDate day) {
        return WRITTEN.format(day);
    }
}
