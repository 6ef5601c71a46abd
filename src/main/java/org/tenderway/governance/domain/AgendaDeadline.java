package org.tenderway.governance.domain;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import org.tenderway.calendar.WorkingDays;

/** When a report must be ready for a meeting, counted back where nobody recorded it. */
final class AgendaDeadline {

    private static final int CLEAR_WORKING_DAYS = 5;
    private static final int TO_CLEAR_A_REPORT = 5;

    private AgendaDeadline() {}

    /** Neither the day of publication nor that of the meeting counts as clear. */
    static LocalDate agendaOn(LocalDate meeting, WorkingDays days) {
        return back(meeting, CLEAR_WORKING_DAYS + 1, days);
    }

    static LocalDate reportsDue(LocalDate meeting, WorkingDays days) {
        return back(agendaOn(meeting, days), TO_CLEAR_A_REPORT, days);
    }

    private static LocalDate back(LocalDate from, int workingDays, WorkingDays days) {
        LocalDate day = from;
        for (int left = workingDays; left > 0; ) {
            day = day.minusDays(1);
            left -= days.isWorkingDay(day) ? 1 : 0;
        }
        return day;
    }

    /** Where no calendar is known: the second Tuesday of a month. */
    static LocalDate assumedMeetingBy(LocalDate day) {
        LocalDate thisMonth = secondTuesday(day);
        return thisMonth.isAfter(day) ? secondTuesday(day.withDayOfMonth(1).minusDays(1)) : thisMonth;
    }

    private static LocalDate secondTuesday(LocalDate month) {
        return month.with(TemporalAdjusters.dayOfWeekInMonth(2, DayOfWeek.TUESDAY));
    }
}
