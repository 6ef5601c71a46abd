package org.tenderway.notification.domain;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How letters put dates and lists into words. */
final class Wording {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.UK);

    private Wording() {}

    /** "Monday 11 June 2018", or nothing. */
    static String date(@Nullable LocalDate date) {
        return date == null ? "" : DATE.format(date);
    }

    /** Tells happenings apart by the date that they are about. */
    static String occurrence(@Nullable LocalDate date) {
        return date == null ? "once" : date.toString();
    }

    /** A council's name with its capital letters, also where only its short name is known. */
    static String council(String name) {
        return name.isEmpty() ? "" : name.substring(0, 1).toUpperCase(Locale.UK) + name.substring(1);
    }

    static String bullets(List<String> lines) {
        return lines.stream().map(line -> "- " + line).collect(Collectors.joining("\n"));
    }
}
