package org.tenderway.clarification.domain;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.tenderway.calendar.Calendars;
import org.tenderway.calendar.WorkingDayDefinition;
import org.tenderway.calendar.WorkingDays;

/** When questions close: so many working days before the bids do, at the end of the office day. */
@Component
class Closing {

    private static final LocalTime END_OF_DAY = LocalTime.of(17, 0);

    private final Calendars calendars;
    private final Clock clock;
    private final int workingDays;

    Closing(
            Calendars calendars,
            Clock clock,
            @Value("${tenderway.clarifications.close-working-days-before:5}") int workingDays) {
        this.calendars = calendars;
        this.clock = clock;
        this.workingDays = workingDays;
    }

    /** A tender that is too short for that takes questions until its bids close. */
    Instant before(Instant deadline) {
        WorkingDays days = calendars.by(WorkingDayDefinition.COUNCIL);
        LocalDate day = LocalDate.ofInstant(deadline, clock.getZone());
        for (int counted = 0; counted < workingDays; counted++) {
            day = lastBefore(day, days);
        }
        Instant closing = day.atTime(END_OF_DAY).atZone(clock.getZone()).toInstant();
        return closing.isAfter(clock.instant()) && closing.isBefore(deadline) ? closing : deadline;
    }

    /** An answer comes in time to be of use. */
    Instant answerBy(Instant deadline) {
        WorkingDays days = calendars.by(WorkingDayDefinition.COUNCIL);
        LocalDate due = LocalDate.now(clock);
        for (int counted = 0; counted < 3; counted++) {
            due = days.firstAfter(due);
        }
        Instant end = due.atTime(END_OF_DAY).atZone(clock.getZone()).toInstant();
        return end.isBefore(deadline) ? end : deadline;
    }

    private static LocalDate lastBefore(LocalDate day, WorkingDays days) {
        LocalDate earlier = day.minusDays(1);
        while (!days.isWorkingDay(earlier)) {
            earlier = earlier.minusDays(1);
        }
        return earlier;
    }
}
