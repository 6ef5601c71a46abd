package org.tenderway.calendar.domain;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tenderway.calendar.BankHolidays;
import org.tenderway.calendar.Calendars;
import org.tenderway.calendar.IssuedList;
import org.tenderway.calendar.OncePerTransaction;
import org.tenderway.calendar.WorkingDayDefinition;
import org.tenderway.calendar.WorkingDays;

/** Reads what is kept in every transaction anew, so that every node sees the same calendar. */
@Component
class KeptCalendars implements Calendars {

    private final HolidayLists lists;
    private final ClosureDays closures;
    private final OncePerTransaction<WorkingDayDefinition, WorkingDays> asTheyStand;
    private volatile @Nullable Laid laid;

    KeptCalendars(HolidayLists lists, ClosureDays closures) {
        this.lists = lists;
        this.closures = closures;
        this.asTheyStand = new OncePerTransaction<>(this::read);
    }

    @Override
    @Transactional(readOnly = true)
    public WorkingDays by(WorkingDayDefinition definition) {
        return asTheyStand.get(definition);
    }

    private WorkingDays read(WorkingDayDefinition definition) {
        return WorkingDays.of(
                definition, holidays(), definition == WorkingDayDefinition.COUNCIL ? closureReasons() : Map.of());
    }

    /** The calendars have just changed in this transaction. */
    void changed() {
        asTheyStand.forget();
    }

    @Transactional(readOnly = true)
    public BankHolidays holidays() {
        return newest().map(this::laidOver).orElseGet(BankHolidays::asIssued);
    }

    Optional<Long> newest() {
        return lists.newestOver(IssuedList.CARRIED.issuedOn());
    }

    private BankHolidays laidOver(Long id) {
        Laid known = laid;
        if (known != null && known.list.equals(id)) {
            return known.holidays;
        }
        BankHolidays merged = BankHolidays.asIssued()
                .replacedBy(lists.findById(id).orElseThrow().holidays());
        laid = new Laid(id, merged);
        return merged;
    }

    private Map<LocalDate, String> closureReasons() {
        return closures.findAll().stream()
                .collect(Collectors.toMap(ClosureDay::day, closure -> "council closed: " + closure.reason()));
    }

    // An accepted list never changes, so it is read once.
    private record Laid(Long list, BankHolidays holidays) {}
}
