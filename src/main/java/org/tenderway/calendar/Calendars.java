package org.tenderway.calendar;

import java.time.LocalDate;

/** The calendars as they stand now: the carried list, the newest accepted feed and the council's closure days. */
public interface Calendars {

    WorkingDays by(WorkingDayDefinition definition);

    /** Counts a period by the calendar that its own rule names. */
    default Counted count(DayCount rule, LocalDate start) {
        return rule.from(start, by(rule.calendar()));
    }
}
