package org.tenderway.regime;

/**
 * A duty with a date.
 *
 * @param code the machine name
 * @param startEvent what happens on the day that the count starts from
 */
public record DeadlineDuty(String code, String title, String startEvent, DeadlineKind kind, String source) {}
