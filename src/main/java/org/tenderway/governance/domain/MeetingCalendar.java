package org.tenderway.governance.domain;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenderway.calendar.Calendars;
import org.tenderway.calendar.OncePerTransaction;
import org.tenderway.calendar.SpokenDay;
import org.tenderway.calendar.WorkingDayDefinition;
import org.tenderway.calendar.WorkingDays;
import org.tenderway.governance.CommitteeCalendar;
import org.tenderway.governance.CommitteeMeeting;
import org.tenderway.governance.CommitteeMeetingEntered;
import org.tenderway.governance.GovernanceModels;
import org.tenderway.governance.LatestMeeting;
import org.tenderway.identity.CurrentActor;
import org.tenderway.identity.Role;
import org.tenderway.vocabulary.Refusal;

/** The meetings that the product carries and those that clerks enter, as one calendar. */
@Service
@Transactional
public class MeetingCalendar implements CommitteeCalendar {

    private final CarriedMeetings carried;
    private final EnteredMeetings entered;
    private final GovernanceModels models;
    private final Calendars calendars;
    private final ApplicationEventPublisher facts;
    private final CurrentActor actor;
    private final Clock clock;
    private final OncePerTransaction<String, List<CommitteeMeeting>> asTheyStand;

    MeetingCalendar(
            CarriedMeetings carried,
            EnteredMeetings entered,
            GovernanceModels models,
            Calendars calendars,
            ApplicationEventPublisher facts,
            CurrentActor actor,
            Clock clock) {
        this.carried = carried;
        this.entered = entered;
        this.models = models;
        this.calendars = calendars;
        this.facts = facts;
        this.actor = actor;
        this.clock = clock;
        this.asTheyStand = new OncePerTransaction<>(this::read);
    }

    @Override
    @Transactional(readOnly = true)
    public List<CommitteeMeeting> of(String council) {
        return asTheyStand.get(models.nameOf(council));
    }

    private List<CommitteeMeeting> read(String name) {
        return Stream.concat(
                        carried.of(name).stream(),
                        entered.findByCouncilIgnoreCase(name).stream().map(EnteredMeeting::view))
                .sorted(Comparator.comparing(CommitteeMeeting::meetsOn).thenComparing(CommitteeMeeting::committee))
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public LatestMeeting latestBefore(String council, LocalDate day) {
        List<CommitteeMeeting> known = of(council);
        Optional<CommitteeMeeting> last = known.stream()
                .filter(meeting -> !meeting.meetsOn().isAfter(day))
                .reduce((earlier, later) -> later);
        boolean more = known.stream().anyMatch(meeting -> meeting.meetsOn().isAfter(day));
        LocalDate assumed = AgendaDeadline.assumedMeetingBy(day);
        // Beyond the last recorded meeting there may be others that nobody entered yet.
        return last.filter(meeting -> more || !meeting.meetsOn().isBefore(assumed))
                .map(this::recorded)
                .orElseGet(() -> assumption(assumed));
    }

    private LatestMeeting recorded(CommitteeMeeting meeting) {
        LocalDate written = meeting.reportsDue();
        LocalDate due = written == null ? AgendaDeadline.reportsDue(meeting.meetsOn(), days()) : written;
        String deadline = written == null ? counted(meeting.meetsOn(), due) : "reports are due on " + SpokenDay.of(due);
        return new LatestMeeting(
                meeting.committee(),
                meeting.meetsOn(),
                due,
                false,
                "%s meets on %s (%s); %s"
                        .formatted(meeting.committee(), SpokenDay.of(meeting.meetsOn()), meeting.source(), deadline));
    }

    private LatestMeeting assumption(LocalDate meeting) {
        LocalDate due = AgendaDeadline.reportsDue(meeting, days());
        return new LatestMeeting(
                "A committee",
                meeting,
                due,
                true,
                ("No meetings are recorded for this time; assumed is one on the second Tuesday of every month, so on %s;"
                                + " %s")
                        .formatted(SpokenDay.of(meeting), counted(meeting, due)));
    }

    private String counted(LocalDate meeting, LocalDate due) {
        return ("the agenda goes out five clear working days before, by %s, and the report is assumed due five working"
                        + " days before that, on %s")
                .formatted(SpokenDay.of(AgendaDeadline.agendaOn(meeting, days())), SpokenDay.of(due));
    }

    private WorkingDays days() {
        return calendars.by(WorkingDayDefinition.COUNCIL);
    }

    /** Enters a meeting; the same meeting twice is refused. */
    public void enter(CommitteeMeeting typed) {
        Refusal.unless(
                actor.get().has(Role.COMMITTEE_CLERK), "council", "only a committee clerk enters committee meetings");
        Refusal.unless(!typed.council().isBlank(), "council", "enter the council");
        Refusal.unless(!typed.committee().isBlank(), "committee", "enter the committee");
        Refusal.unless(typed.council().length() <= 200, "council", "keep the council within 200 characters");
        Refusal.unless(typed.committee().length() <= 200, "committee", "keep the committee within 200 characters");
        LocalDate due = typed.reportsDue();
        Refusal.unless(
                due == null || !due.isAfter(typed.meetsOn()), "reportsDue", "reports are due before the meeting");
        CommitteeMeeting meeting = new CommitteeMeeting(
                models.nameOf(typed.council()),
                typed.committee().strip(),
                typed.meetsOn(),
                typed.at(),
                due,
                typed.source());
        Refusal.unless(
                of(meeting.council()).stream()
                        .noneMatch(known -> known.meetsOn().equals(meeting.meetsOn())
                                && known.committee().equalsIgnoreCase(meeting.committee())),
                "meetsOn",
                "this meeting is in the calendar already");
        entered.saveAndFlush(new EnteredMeeting(meeting, actor.get(), LocalDate.now(clock)));
        asTheyStand.forget();
        facts.publishEvent(new CommitteeMeetingEntered(meeting.council(), meeting.meetsOn()));
    }
}
