package org.tenderway.calendar;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** A date as people say it: "Sunday 10 June 2018". */
public final class SpokenDay {

    private static final DateTimeFormatter FORM = DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.UK);

    private SpokenDay() {}

    public static String of(LocalDate day) {
        return FORM.format(day);
    }
}
