package org.tenderway.contract.domain.ending;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Days as sentences say them: "30 June 2028". */
final class Said {

    private static final DateTimeFormatter FORM = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private Said() {}

    static String day(LocalDate day) {
        return FORM.format(day);
    }
}
