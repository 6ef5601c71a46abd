package org.tenderway.contract;

import java.time.LocalDate;
import org.tenderway.vocabulary.Refusal;

/**
 * How long before an event a party must be told.
 *
 * @param amount how many units
 * @param clear whether neither the day of serving nor the day of the event counts
 */
public record NoticePeriod(int amount, Unit unit, boolean clear) {

    public NoticePeriod {
        Refusal.unless(amount >= 0 && amount <= 1000, "notice", "a notice period lies between 0 and 1,000 units");
    }

    /** The last day on which telling them is early enough for the event. */
    public LocalDate lastDayBefore(LocalDate event) {
        LocalDate day = unit == Unit.MONTHS ? event.minusMonths(amount) : event.minusDays(amount);
        return clear ? day.minusDays(1) : day;
    }

    /** What a notice period counts in. */
    public enum Unit {
        DAYS,
        MONTHS
    }
}
