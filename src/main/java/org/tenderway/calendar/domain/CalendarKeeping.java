package org.tenderway.calendar.domain;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenderway.calendar.BankHolidays;
import org.tenderway.calendar.HolidayCalendarChanged;
import org.tenderway.calendar.IssuedList;
import org.tenderway.calendar.SpokenDay;
import org.tenderway.identity.CurrentActor;
import org.tenderway.identity.Role;
import org.tenderway.vocabulary.Refusal;

/** Changes the calendars and says so in the same transaction, so that open periods are counted again. */
@Service
@Transactional
public class CalendarKeeping {

    private final HolidayLists lists;
    private final ClosureDays closures;
    private final KeptCalendars calendars;
    private final ApplicationEventPublisher events;
    private final CurrentActor actor;
    private final Clock clock;

    CalendarKeeping(
            HolidayLists lists,
            ClosureDays closures,
            KeptCalendars calendars,
            ApplicationEventPublisher events,
            CurrentActor actor,
            Clock clock) {
        this.lists = lists;
        this.closures = closures;
        this.calendars = calendars;
        this.events = events;
        this.actor = actor;
        this.clock = clock;
    }

    public void close(LocalDate day, String reason) {
        String who = administrator();
        Refusal.unless(
                !closures.existsById(day), "day", SpokenDay.of(day) + " is a closure day of the council already");
        closures.saveAndFlush(new ClosureDay(day, reason, who, clock.instant()));
        calendars.changed();
        events.publishEvent(new HolidayCalendarChanged(Set.of(day), Set.of(), "closure day: " + reason.strip()));
    }

    public void reopen(LocalDate day) {
        administrator();
        ClosureDay closure = closures.findById(day)
                .orElseThrow(() -> new Refusal("day", SpokenDay.of(day) + " is not a closure day of the council"));
        closures.delete(closure);
        closures.flush();
        calendars.changed();
        events.publishEvent(
                new HolidayCalendarChanged(Set.of(), Set.of(day), "closure day withdrawn: " + closure.reason()));
    }

    /** Lays a list over the carried one; answers whether that changed a day. */
    public boolean adopt(BankHolidays list, String source) {
        String who = administrator();
        BankHolidays before = calendars.holidays();
        BankHolidays after = BankHolidays.asIssued().replacedBy(list);
        Set<LocalDate> added = after.beyond(before);
        Set<LocalDate> removed = before.beyond(after);
        if (added.isEmpty() && removed.isEmpty()) {
            return false;
        }
        lists.saveAndFlush(new HolidayList(list, source, IssuedList.CARRIED.issuedOn(), who, clock.instant()));
        calendars.changed();
        events.publishEvent(new HolidayCalendarChanged(added, removed, source));
        return true;
    }

    @Transactional(readOnly = true)
    public List<ClosureDay> closures() {
        return closures.findAllByOrderByDay();
    }

    /** The newest list that was accepted from the feed and still speaks. */
    @Transactional(readOnly = true)
    public Optional<HolidayList> accepted() {
        return calendars.newest().flatMap(lists::findById);
    }

    @Transactional(readOnly = true)
    public BankHolidays holidays() {
        return calendars.holidays();
    }

    private String administrator() {
        var acting = actor.get();
        Refusal.unless(
                acting.isSystem() || acting.has(Role.ADMINISTRATOR),
                "",
                "only an administrator may change the calendars");
        return acting.userId();
    }
}
