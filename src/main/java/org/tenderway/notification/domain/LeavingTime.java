package org.tenderway.notification.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.tenderway.calendar.Calendars;
import org.tenderway.calendar.WorkingDayDefinition;
import org.tenderway.calendar.WorkingDays;

/**
 * When a letter may leave. A reminder to an officer waits for the next working morning; every other letter leaves at
 * once, at night and on Christmas Day too: a period may begin with it, and a bidder may wait for it.
 */
@Component
class LeavingTime {

    static final Set<String> REMINDERS = Set.of(
            DailyDigest.KIND,
            "end-prompted",
            "planned-end-prompted",
            "list-end-prompted",
            "milestone-prompted",
            "home-renewal-due",
            "post-ending");

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final Calendars calendars;
    private final LocalTime begins;
    private final LocalTime ends;

    LeavingTime(
            Calendars calendars,
            @Value("${tenderway.quiet-hours.begin:18:00}") String begins,
            @Value("${tenderway.quiet-hours.end:07:30}") String ends) {
        this.calendars = calendars;
        this.begins = LocalTime.parse(begins);
        this.ends = LocalTime.parse(ends);
    }

    /** Nothing for a letter that leaves at once. */
    Optional<Instant> after(String kind, Instant now) {
        if (!REMINDERS.contains(kind)) {
            return Optional.empty();
        }
        ZonedDateTime here = now.atZone(LONDON);
        LocalDate day = here.toLocalDate();
        if (here.toLocalTime().isBefore(ends)) {
            return Optional.of(morningOf(workingDays().firstOnOrAfter(day)));
        }
        if (!here.toLocalTime().isBefore(begins)) {
            return Optional.of(morningOf(workingDays().firstAfter(day)));
        }
        return workingDays().isWorkingDay(day)
                ? Optional.empty()
                : Optional.of(morningOf(workingDays().firstAfter(day)));
    }

    private WorkingDays workingDays() {
        return calendars.by(WorkingDayDefinition.COUNCIL);
    }

    private Instant morningOf(LocalDate day) {
        return day.atTime(ends).atZone(LONDON).toInstant();
    }
}
