package org.tenderway.calendar;

import java.time.LocalDate;
import java.util.List;
import org.tenderway.identity.Person;

/** Answered by each room for the days that it wants in a person's calendar feed. */
public interface CalendarEntries {

    /** The days of this person, from the first to the last. */
    List<CalendarEntry> entriesFor(Person person, LocalDate from, LocalDate until);
}
