package org.tenderway.governance.domain;

import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;
import static org.mockito.Mockito.withSettings;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.tenderway.calendar.WorkingDays;
import org.tenderway.governance.CommitteeCalendar;
import org.tenderway.governance.CommitteeMeeting;
import org.tenderway.governance.GovernanceModels;
import org.tenderway.identity.Actor;
import org.tenderway.identity.Role;

/** What a clerk enters over the years: a committee on the third Tuesday of every month but August. */
public final class YearsOfMeetings {

    private static final String COUNCIL = "Nottingham City Council";

    private YearsOfMeetings() {}

    /** Every other meeting with its own deadline for reports, the rest with the one that is counted back. */
    public static List<CommitteeMeeting> between(LocalDate first, LocalDate last) {
        return Stream.iterate(first.withDayOfMonth(1), month -> month.isBefore(last), month -> month.plusMonths(1))
                .filter(month -> month.getMonth() != Month.AUGUST)
                .map(month -> month.with(TemporalAdjusters.dayOfWeekInMonth(3, DayOfWeek.TUESDAY)))
                .map(day -> new CommitteeMeeting(
                        COUNCIL,
                        "Contracts Committee",
                        day,
                        LocalTime.of(14, 0),
                        day.getMonthValue() % 2 == 0 ? day.minusDays(19) : null,
                        "the clerk"))
                .toList();
    }

    /** The product's own calendar with what it carries and what the clerk entered, without a database. */
    public static CommitteeCalendar calendar(LocalDate first, LocalDate last) {
        Actor clerk = new Actor("clerk", "Cleo", Set.of(Role.COMMITTEE_CLERK));
        List<EnteredMeeting> meetings = between(first, last).stream()
                .map(meeting -> new EnteredMeeting(meeting, clerk, first))
                .toList();
        EnteredMeetings entered = mock(EnteredMeetings.class, withSettings().stubOnly());
        when(entered.findByCouncilIgnoreCase(anyString()))
                .thenAnswer(asked -> COUNCIL.equalsIgnoreCase(asked.getArgument(0)) ? meetings : List.of());
        return new MeetingCalendar(
                new CarriedMeetings(),
                entered,
                new GovernanceModels(),
                WorkingDays::asIssued,
                fact -> {},
                () -> clerk,
                Clock.systemDefaultZone());
    }
}
