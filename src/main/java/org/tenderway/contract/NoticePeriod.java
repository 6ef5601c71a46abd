package org.tenderway.contract;

/**
 * How long before an event a party must be told.
 *
 * @param amount how many units
 * @param clear whether neither the day of serving nor the day of the event counts
 */
public record NoticePeriod(int amount, Unit unit, boolean clear) {

    /** What a notice period counts in. */
    public enum Unit {
        DAYS,
        MONTHS
    }
}
