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
        return startsOn.plusMonths(initialMonths).minusDays(1);
    }

    /** The last day that any extension may reach. */
    public LocalDate ceilingEnd() {
        return startsOn.plusMonths(ceilingMonths).minusDays(1);
    }
}
