package org.tenderway.calendar;

import java.time.LocalDate;

/**
 * One day in somebody's own calendar. It leaves the product, so it names no value, no price and no person.
 *
 * @param key the same for the same matter for ever, so that a calendar moves it instead of doubling it
 * @param note one sentence more, or empty
 */
public record CalendarEntry(String key, LocalDate day, String title, String note) {}
