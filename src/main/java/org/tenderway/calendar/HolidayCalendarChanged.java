package org.tenderway.calendar;

import java.time.LocalDate;
import java.util.Set;

/** Days were added to or removed from the calendars; whoever holds an open period counts it again, never shorter. */
public record HolidayCalendarChanged(Set<LocalDate> added, Set<LocalDate> removed, String source) {

    public HolidayCalendarChanged {
        added = Set.copyOf(added);
        removed = Set.copyOf(removed);
    }
}
