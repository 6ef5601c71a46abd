package org.tenderway.plan.domain.printed;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The financial year of a plan, 1 April to 31 March, by the calendar year in which it starts. */
public record PlanYear(int start) {

    private static final Pattern PRINTED = Pattern.compile("(?<!\\d)(20\\d\\d)\\s?[/\\-–—]\\s?(20)?(\\d\\d)(?!\\d)");

    /** The year that a plan names in its title, as in 2019/20 or 2019-20. */
    public static Optional<PlanYear> in(String title) {
        Matcher found = PRINTED.matcher(title);
        while (found.find()) {
            int start = Integer.parseInt(found.group(1));
            if (follows(start, Integer.parseInt(found.group(3)))) {
                return Optional.of(new PlanYear(start));
            }
        }
        return Optional.empty();
    }

    static boolean follows(int year, int twoFigures) {
        return (year + 1) % 100 == twoFigures;
    }

    public LocalDate firstDay() {
        return LocalDate.of(start, 4, 1);
    }

    public LocalDate lastDay() {
        return LocalDate.of(start + 1, 3, 31);
    }

    @Override
    public String toString() {
        return "%d/%02d".formatted(start, (start + 1) % 100);
    }
}
