package org.tenderway.tender;

import java.time.LocalDate;

/**
 * The term of the contracts to come, in months.
 *
 * @param startsOn first day of the contracts
 * @param initialMonths months before the first option
 * @param ceilingMonths months in total that no extension may pass
 */
public record TermView(LocalDate startsOn, int initialMonths, int ceilingMonths) {

    /** The last day of the initial term. */
    public LocalDate endsOn() {
        return lastDayAfter(initialMonths);
    }

    /** The last day that any extension may reach. */
    public LocalDate ceilingEnd() {
        return lastDayAfter(ceilingMonths);
    }

    /** A term from 29 February ends on 28 February where there is no 29th to stop before. */
    private LocalDate lastDayAfter(int months) {
        LocalDate anniversary = startsOn.plusMonths(months);
        return anniversary.getDayOfMonth() < startsOn.getDayOfMonth() ? anniversary : anniversary.minusDays(1);
    }
}
