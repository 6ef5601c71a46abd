package org.tenderway.contract.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tenderway.vocabulary.Problem;
import org.tenderway.vocabulary.Refusal;

/** A form of the ladder as it was typed, with the message beside the input that it belongs to. */
record PerformanceForm(Map<String, String> typed, @Nullable Refusal refusal) {

    static final PerformanceForm EMPTY = new PerformanceForm(Map.of(), null);

    private static final Pattern DAY = Pattern.compile("2[01][0-9]{2}-[0-9]{2}-[0-9]{2}");

    PerformanceForm {
        typed = Map.copyOf(typed);
    }

    static PerformanceForm of(Map<String, String> typed) {
        return new PerformanceForm(typed, null);
    }

    PerformanceForm refused(Refusal because) {
        return new PerformanceForm(typed, because);
    }

    public String text(String field) {
        return typed.getOrDefault(field, "").strip();
    }

    public boolean flag(String field) {
        return text(field).equals("true");
    }

    public String error(String field) {
        return refusal == null || !refusal.field().equals(field) ? "" : sentence(refusal.reason());
    }

    public List<Problem> problems() {
        return Problem.of(refusal);
    }

    /** Null when nothing was typed. */
    @Nullable
    LocalDate day(String field) {
        if (text(field).isEmpty()) {
            return null;
        }
        try {
            if (DAY.matcher(text(field)).matches()) {
                return LocalDate.parse(text(field));
            }
        } catch (DateTimeException noSuchDay) {
            // Said below, as for everything else that is no date.
        }
        throw new Refusal(field, "enter a date that exists, as year, month and day, for example 2022-05-31");
    }

    private static String sentence(String reason) {
        return reason.substring(0, 1).toUpperCase(Locale.UK) + reason.substring(1);
    }
}
