package org.tenderway.vocabulary;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How long a contract runs, as people write it: {@code 5+4}, {@code 3+2+2}, {@code 5(+5)}, {@code up to 9}. Years, unless
 * it says months.
 *
 * @param initialMonths the first term; nought where only a ceiling is known
 * @param optionMonths the options in order; empty where there are none or only a ceiling is known
 * @param ceilingMonths how long the contract may run at most, options included
 */
public record TermLength(int initialMonths, List<Integer> optionMonths, int ceilingMonths) {

    private static final Pattern PART = Pattern.compile("([0-9]{1,3})(\\.5)?(y|m)?");
    private static final String UP_TO = "upto";
    private static final int LONGEST = 12 * 99;
    private static final String SAY = "write the term in years, for example 5+4, 3+2+2 or up to 9";

    public TermLength {
        optionMonths = List.copyOf(optionMonths);
        Refusal.unless(ceilingMonths >= 1 && ceilingMonths <= LONGEST, "term", "a term lasts from a month to 99 years");
    }

    /** Reads what a person or a register writes. */
    public static TermLength of(String typed) {
        String tight = typed.toLowerCase(Locale.ROOT)
                .replaceAll("\\s+", "")
                .replaceAll("months?|mths?", "m")
                .replaceAll("years?|yrs?", "y")
                .replace("plus", "+")
                .replaceAll("\\(\\+?(.*?)\\)", "+$1");
        if (tight.startsWith(UP_TO)) {
            return new TermLength(0, List.of(), months(tight.substring(UP_TO.length())));
        }
        List<Integer> parts =
                Stream.of(tight.split("\\+", -1)).map(TermLength::months).toList();
        int all = parts.stream().mapToInt(Integer::intValue).sum();
        return new TermLength(parts.get(0), parts.subList(1, parts.size()), all);
    }

    private static int months(String part) {
        var form = PART.matcher(part);
        Refusal.unless(form.matches(), "term", SAY);
        boolean inMonths = "m".equals(form.group(3));
        Refusal.unless(!inMonths || form.group(2) == null, "term", SAY);
        int months = Integer.parseInt(form.group(1)) * (inMonths ? 1 : 12) + (form.group(2) == null ? 0 : 6);
        Refusal.unless(months > 0, "term", SAY);
        return months;
    }

    /**
     * The last day of a term of so many months. A start on a day that the last month lacks, such as 29 February, runs to
     * the end of that month.
     */
    public static LocalDate lastDay(LocalDate start, int months) {
        LocalDate anniversary = start.plusMonths(months);
        return anniversary.getDayOfMonth() < start.getDayOfMonth() ? anniversary : anniversary.minusDays(1);
    }

    /** Whether only the ceiling is known, as in "up to 9". */
    public boolean isCeilingOnly() {
        return initialMonths == 0;
    }

    /** The last day of the first term and of each option after it; only the ceiling where no more is known. */
    public List<LocalDate> ends(LocalDate start) {
        if (isCeilingOnly()) {
            return List.of(ceilingEnd(start));
        }
        List<LocalDate> ends = new ArrayList<>();
        int months = initialMonths;
        ends.add(lastDay(start, months));
        for (int option : optionMonths) {
            months += option;
            ends.add(lastDay(start, months));
        }
        return List.copyOf(ends);
    }

    public LocalDate initialEnd(LocalDate start) {
        Refusal.unless(!isCeilingOnly(), "term", "“%s” says only how long it may run at most".formatted(words()));
        return lastDay(start, initialMonths);
    }

    public LocalDate ceilingEnd(LocalDate start) {
        return lastDay(start, ceilingMonths);
    }

    /** As it is written in the register: {@code 3+2+2}, {@code up to 9}, {@code 18 months + 6 months}. */
    public String words() {
        List<Integer> parts = isCeilingOnly()
                ? List.of(ceilingMonths)
                : Stream.concat(Stream.of(initialMonths), optionMonths.stream()).toList();
        boolean years = parts.stream().allMatch(months -> months % 12 == 0);
        String written = parts.stream()
                .map(months -> years ? String.valueOf(months / 12) : months + " months")
                .collect(Collectors.joining(years ? "+" : " + "));
        return isCeilingOnly() ? "up to " + written : written;
    }
}
