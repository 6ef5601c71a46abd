package org.tenderway.referral.domain;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import org.springframework.stereotype.Component;
import org.tenderway.calendar.Calendars;
import org.tenderway.calendar.WorkingDayDefinition;
import org.tenderway.calendar.WorkingDays;

/** Counts in the council's working days and office hours. */
@Component
class WorkingTime {

    private final Calendars calendars;
    private final ReferralDefaults defaults;
    private final Clock clock;

    WorkingTime(Calendars calendars, ReferralDefaults defaults, Clock clock) {
        this.calendars = calendars;
        this.defaults = defaults;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    Instant after(Instant from, ResponseTimes.Answer allowed) {
        return switch (allowed.unit()) {
            case HOURS -> from.plus(Duration.ofHours(allowed.amount()));
            case WORKING_HOURS -> workingHours(from, allowed.amount());
            case WORKING_DAYS -> endOfWorkingDay(from, allowed.amount());
        };
    }

    private Instant workingHours(Instant from, int hours) {
        WorkingDays days = days();
        long left = hours * 60L;
        LocalDate day = dayOf(from);
        while (true) {
            long today = minutesOn(day, days, from, end(day));
            if (today >= left && today > 0) {
                Instant start = from.isAfter(begin(day)) ? from : begin(day);
                return start.plus(Duration.ofMinutes(left));
            }
            left -= today;
            day = day.plusDays(1);
        }
    }

    private Instant endOfWorkingDay(Instant from, int amount) {
        WorkingDays days = days();
        LocalDate day = dayOf(from);
        for (int counted = 0; counted < amount; counted++) {
            day = days.firstAfter(day);
        }
        return end(day);
    }

    /** Minutes of office hours between two moments; what happens at night costs nobody time. */
    int minutesBetween(Instant from, Instant to) {
        WorkingDays days = days();
        long minutes = dayOf(from)
                .datesUntil(dayOf(to).plusDays(1))
                .mapToLong(day -> minutesOn(day, days, from, to))
                .sum();
        return Math.toIntExact(minutes);
    }

    private long minutesOn(LocalDate day, WorkingDays days, Instant from, Instant to) {
        if (!days.isWorkingDay(day)) {
            return 0;
        }
        Instant start = from.isAfter(begin(day)) ? from : begin(day);
        Instant stop = to.isBefore(end(day)) ? to : end(day);
        return stop.isAfter(start) ? Duration.between(start, stop).toMinutes() : 0;
    }

    private Instant begin(LocalDate day) {
        return ZonedDateTime.of(day, defaults.opens(), Days.LONDON).toInstant();
    }

    private Instant end(LocalDate day) {
        return ZonedDateTime.of(day, defaults.closes(), Days.LONDON).toInstant();
    }

    private WorkingDays days() {
        return calendars.by(WorkingDayDefinition.COUNCIL);
    }

    private static LocalDate dayOf(Instant instant) {
        return instant.atZone(Days.LONDON).toLocalDate();
    }
}
