package org.tenderway.plan.domain.printed;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.tenderway.plan.domain.printed.Token.Kind;

/**
 * A period as printed, perhaps without its year.
 *
 * <p>A quarter is one of the financial year, Q1 from April: councils plan by it, and the plan of 2019/20 itself says so.
 * Its contracts "end Q2 2019" and are followed by new services "by October 2019"; those that "end Q3 2019" by November.
 */
final class Period {

    private final Kind unit;
    private final int number;
    private final @Nullable LocalDate day;
    private final String part;
    private int dayOfMonth;
    private @Nullable Integer year;
    private boolean financial;

    Period(Kind unit, int number, @Nullable LocalDate day, String part) {
        this.unit = unit;
        this.number = number;
        this.day = day;
        this.part = part;
    }

    Period onDay(int wanted) {
        dayOfMonth = wanted;
        return this;
    }

    Period inYear(int calendarYear) {
        year = calendarYear;
        // A quarter or a half belongs to the financial year, whichever way the year is written.
        financial = unit == Kind.QUARTER || unit == Kind.HALF;
        return this;
    }

    Period inFinancialYear(int start) {
        year = start;
        financial = true;
        return this;
    }

    Period inCalendarYear(int calendarYear) {
        year = calendarYear;
        financial = false;
        return this;
    }

    boolean hasYear() {
        return year != null || unit == Kind.DAY;
    }

    /** Takes the year of a neighbour in the same phrase, and the year before or after where the order demands it. */
    void near(Period dated, boolean before) {
        if (dated.unit == Kind.DAY) {
            year = dated.from().getYear();
            financial = false;
        } else {
            year = dated.year;
            financial = dated.financial;
        }
        if (year != null && before && from().isAfter(dated.from())) {
            year = year - 1;
        } else if (year != null && !before && from().isBefore(dated.from())) {
            year = year + 1;
        }
    }

    LocalDate from() {
        LocalDate first = first();
        LocalDate last = last();
        return switch (part) {
            case "mid" -> month() ? first.plusDays(10) : third(first, 1);
            case "late" -> month() ? first.plusDays(20) : third(first, 2);
            case "end" -> month() ? first.plusDays(20) : YearMonth.from(last).atDay(1);
            case "weekof" -> first;
            case "weekending" -> last.minusDays(6);
            default -> first;
        };
    }

    LocalDate to() {
        LocalDate first = first();
        return switch (part) {
            case "early" -> month() ? first.plusDays(9) : third(first, 1).minusDays(1);
            case "beginning" ->
                month() ? first.plusDays(9) : YearMonth.from(first).atEndOfMonth();
            case "mid" -> month() ? first.plusDays(19) : third(first, 2).minusDays(1);
            case "weekof" -> first.plusDays(6);
            default -> last();
        };
    }

    private boolean month() {
        return unit == Kind.MONTH;
    }

    /** The beginning of the second or last third of a longer period. */
    private LocalDate third(LocalDate first, int thirds) {
        long months = YearMonth.from(first).until(YearMonth.from(last()), java.time.temporal.ChronoUnit.MONTHS) + 1;
        return first.plusMonths(months * thirds / 3);
    }

    private LocalDate first() {
        if (day != null) {
            return day;
        }
        int base = year == null ? 0 : year;
        return switch (unit) {
            case MONTH -> YearMonth.of(calendar(base, number), number).atDay(1);
            case NUMBER -> LocalDate.of(calendar(base, number), number, dayOfMonth);
            case QUARTER -> LocalDate.of(base, 1, 1).plusMonths((financial ? 3 : 0) + (number - 1) * 3L);
            case HALF -> LocalDate.of(base, 1, 1).plusMonths((financial ? 3 : 0) + (number - 1) * 6L);
            case SEASON -> LocalDate.of(base, 3, 1).plusMonths(number * 3L);
            default -> financial ? LocalDate.of(base, 4, 1) : LocalDate.of(base, 1, 1);
        };
    }

    private LocalDate last() {
        LocalDate first = first();
        return switch (unit) {
            case DAY, NUMBER -> first;
            case MONTH -> first.plusMonths(1).minusDays(1);
            case QUARTER, SEASON -> first.plusMonths(3).minusDays(1);
            case HALF -> first.plusMonths(6).minusDays(1);
            default -> first.plusYears(1).minusDays(1);
        };
    }

    private int calendar(int base, int month) {
        return financial && month < 4 ? base + 1 : base;
    }
}
