package org.tenderway.contract.domain;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Says a day as people do: "Monday 11 June 2018" or "11 June 2018". */
public final class Days {

    private static final DateTimeFormatter FULL = DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private Days() {}

    public static String full(LocalDate day) {
        return FULL.format(day);
    }

    public static String plain(LocalDate day) {
        return SHORT.format(day);
    }
}
