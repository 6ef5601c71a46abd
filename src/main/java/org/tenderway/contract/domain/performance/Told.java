package org.tenderway.contract.domain.performance;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tenderway.vocabulary.Refusal;

/** What people write and when they mean it, checked before it is kept. */
final class Told {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final int LONGEST = 4000;

    private Told() {}

    static String day(LocalDate day) {
        return DAY.format(day);
    }

    static String needed(String field, String text, String otherwise) {
        Refusal.unless(!text.isBlank(), field, otherwise);
        return within(field, text);
    }

    static String within(String field, String text) {
        Refusal.unless(text.length() <= LONGEST, field, "keep this within 4,000 characters");
        return text.strip();
    }

    static LocalDate neededDay(String field, @Nullable LocalDate day, String otherwise) {
        if (day == null) {
            throw new Refusal(field, otherwise);
        }
        return day;
    }

    /** @param longestDays how far ahead a suspension may be left without a look at it */
    record Limits(int longestDays) {

        LocalDate reviewDay(@Nullable LocalDate wanted, LocalDate today) {
            LocalDate day = neededDay("reviewOn", wanted, "enter the day on which this is reviewed");
            Refusal.unless(day.isAfter(today), "reviewOn", "the review lies after today");
            Refusal.unless(
                    !day.isAfter(today.plusDays(longestDays)),
                    "reviewOn",
                    "review it within %d days, by %s".formatted(longestDays, day(today.plusDays(longestDays))));
            return day;
        }
    }
}
