package org.tenderway.contract.domain.change;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tenderway.vocabulary.Refusal;

/** What people write and how a day is said. */
final class Said {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final int LONGEST = 4000;

    private Said() {}

    static String day(LocalDate day) {
        return DAY.format(day);
    }

    static String required(String field, String text, String otherwise) {
        Refusal.unless(!text.isBlank(), field, otherwise);
        Refusal.unless(text.length() <= LONGEST, field, "keep this within 4,000 characters");
        return text.strip();
    }

    static @Nullable String optional(String field, String text) {
        return text.isBlank() ? null : required(field, text, "");
    }
}
