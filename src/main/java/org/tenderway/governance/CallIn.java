package org.tenderway.governance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.tenderway.calendar.Calendars;
import org.tenderway.calendar.Counted;
import org.tenderway.calendar.DayCount;
import org.tenderway.calendar.SpokenDay;
import org.tenderway.calendar.WorkingDayDefinition;
import org.tenderway.calendar.WorkingDays;

/**
 * The window in which members may call a published decision in.
 *
 * @param lastCallInDay the last day on which a call-in may be received
 * @param earliestImplementation the next working day after it
 * @param steps how it was counted, one sentence a step
 */
public record CallIn(LocalDate lastCallInDay, LocalDate earliestImplementation, List<String> steps, String source) {

    static final DayCount WINDOW =
            new DayCount(5, DayCount.Unit.WORKING_DAYS, 0, false, WorkingDayDefinition.COUNCIL, DayCount.Roll.NONE);

    private static final String SOURCE = "Local Government Act 2000 s.9F gives the power; the council's constitution"
            + " sets the length: 5 working days after publication";

    public CallIn {
        steps = List.copyOf(steps);
    }

    /** Counts by the calendars as they stand now. */
    public static CallIn of(LocalDate publishedOn, Calendars calendars) {
        return of(publishedOn, calendars.by(WINDOW.calendar()));
    }

    public static CallIn of(LocalDate publishedOn, WorkingDays days) {
        Counted window = WINDOW.from(publishedOn, days);
        LocalDate implementation = days.firstAfter(window.lastDay());
        List<String> steps = new ArrayList<>(window.steps());
        steps.add("A call-in may be made until the close of " + SpokenDay.of(window.lastDay())
                + "; the decision may be implemented from the next working day, " + SpokenDay.of(implementation));
        if (days.knows(window.lastDay()) && !days.knows(implementation)) {
            steps.add(days.limit());
        }
        return new CallIn(window.lastDay(), implementation, steps, SOURCE);
    }
}
