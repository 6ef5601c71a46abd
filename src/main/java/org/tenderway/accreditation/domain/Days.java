package org.tenderway.accreditation.domain;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Says a day as people do: "31 March 2025". */
final class Days {

    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private Days() {}

    static String plain(LocalDate day) {
        return SHORT.format(day);
    }
}
