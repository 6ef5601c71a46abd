package org.tenderway.dashboard.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Dates, times and enum names as officers read them; templates ask for them as {@code @words}. */
@Component("words")
public final class Words {

    static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter WITH_DAY = DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);

    Words() {}

    /** "11 June 2018", or nothing. */
    public static String date(@Nullable LocalDate date) {
        return date == null ? "" : DATE.format(date);
    }

    /** "Monday 11 June 2018", or nothing. */
    public static String dateWithDay(@Nullable LocalDate date) {
        return date == null ? "" : WITH_DAY.format(date);
    }

    /** "11 June 2018 at 09:00", or nothing. */
    public static String moment(@Nullable Instant instant) {
        if (instant == null) {
            return "";
        }
        var local = instant.atZone(LONDON);
        return DATE.format(local) + " at " + TIME.format(local);
    }

    /** NO_COMPLIANT_BID becomes "No compliant bid". */
    public static String of(Enum<?> value) {
        return sentence(value.name());
    }

    public static String sentence(String constant) {
        String words = constant.replace('_', ' ').toLowerCase(Locale.ROOT);
        return words.isEmpty() ? "" : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
