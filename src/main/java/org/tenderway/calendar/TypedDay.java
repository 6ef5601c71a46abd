package org.tenderway.calendar;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tenderway.vocabulary.Refusal;

/** A day as a person or a machine types it: four digits of the year, month and day, as in 2018-05-31. */
public final class TypedDay {

    private static final Pattern FORM = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;

    private TypedDay() {}

    /** @throws Refusal when there is none, or it is no date */
    public static LocalDate required(String field, @Nullable String text) {
        LocalDate day = optional(field, text);
        if (day == null) {
            throw new Refusal(field, field + " is missing: give a date as year-month-day, for example 2018-05-31");
        }
        return day;
    }

    /** @throws Refusal when there is a text that is no date */
    public static @Nullable LocalDate optional(String field, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        LocalDate day = parsed(field, text.strip());
        Refusal.unless(
                day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR,
                field,
                field + " must lie between the years " + FIRST_YEAR + " and " + LAST_YEAR);
        return day;
    }

    private static LocalDate parsed(String field, String text) {
        try {
            if (FORM.matcher(text).matches()) {
                return LocalDate.parse(text);
            }
        } catch (DateTimeParseException none) {
            throw new Refusal(field, field + " is not a date that exists: " + text);
        }
        throw new Refusal(field, field + " must be a date as year-month-day, for example 2018-05-31");
    }
}
