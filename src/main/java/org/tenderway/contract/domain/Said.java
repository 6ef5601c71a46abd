package org.tenderway.contract.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tenderway.vocabulary.Refusal;

/** What people write, checked before it is kept. */
public final class Said {

    private static final int LONGEST = 4000;

    private Said() {}

    public static String required(String field, String text, String otherwise) {
        Refusal.unless(!text.isBlank(), field, otherwise);
        return within(field, text);
    }

    public static @Nullable String optional(String field, String text) {
        return text.isBlank() ? null : within(field, text);
    }

    public static String within(String field, String text) {
        Refusal.unless(text.length() <= LONGEST, field, "keep this within 4,000 characters");
        return text.strip();
    }

    public static LocalDate requiredDay(String field, @Nullable LocalDate day, String otherwise) {
        if (day == null) {
            throw new Refusal(field, otherwise);
        }
        return day;
    }
}
