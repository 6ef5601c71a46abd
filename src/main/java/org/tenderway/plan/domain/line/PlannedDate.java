package org.tenderway.plan.domain.line;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.tenderway.plan.domain.printed.DateReading;
import org.tenderway.plan.domain.printed.PlanYear;
import org.tenderway.plan.domain.printed.PrintedDate;
import org.tenderway.plan.domain.printed.PrintedDates;

/** A milestone, or the end of a contract that a line names: its words, the days they can mean, and what became of it. */
@Embeddable
record PlannedDate(
        boolean contractEnd,
        String dateText,
        String printed,
        @Nullable LocalDate fromDay,
        @Nullable LocalDate toDay,
        @Enumerated(EnumType.STRING) @JdbcTypeCode(SqlTypes.VARCHAR) DateReading reading,
        boolean assumed,
        @Enumerated(EnumType.STRING) @JdbcTypeCode(SqlTypes.VARCHAR) DateState state,
        @Nullable LocalDate promptedOn) {

    /** A contract end is asked about so many months before the first day on which it can fall. */
    private static final List<Integer> MONTHS_BEFORE_AN_END = List.of(12, 6, 3, 1);

    static PlannedDate of(boolean contractEnd, String text, String printed, PlanYear year) {
        PrintedDate date = PrintedDates.read(printed, year);
        return new PlannedDate(
                contractEnd,
                text,
                date.printed(),
                date.from(),
                date.to(),
                date.reading(),
                date.assumed(),
                DateState.OPEN,
                null);
    }

    boolean isOpen() {
        return state == DateState.OPEN;
    }

    PlannedDate prompted(LocalDate today) {
        return new PlannedDate(contractEnd, dateText, printed, fromDay, toDay, reading, assumed, state, today);
    }

    PlannedDate closed(DateState closed) {
        return new PlannedDate(contractEnd, dateText, printed, fromDay, toDay, reading, assumed, closed, promptedOn);
    }

    PlannedDate moved(String words, PlanYear year) {
        return of(contractEnd, dateText, words, year);
    }

    /** The day that decides whether it is late: a milestone by its last day, an end of a contract by its first. */
    @Nullable
    LocalDate deadline() {
        LocalDate wanted = contractEnd ? fromDay : toDay;
        return wanted != null ? wanted : contractEnd ? toDay : fromDay;
    }

    /** "From July 2019" has begun on its day, which makes it due but not late. */
    boolean canBeLate() {
        return contractEnd || toDay != null;
    }

    /** The next day on which its sponsor is asked, counted from the day on which the line was approved. */
    Optional<LocalDate> promptDay(LocalDate watchedFrom, PlanYear year) {
        if (!isOpen()) {
            return Optional.empty();
        }
        LocalDate deadline = deadline();
        if (contractEnd && deadline != null) {
            Optional<LocalDate> step = MONTHS_BEFORE_AN_END.stream()
                    .map(deadline::minusMonths)
                    .filter(day -> !day.isBefore(watchedFrom) && (promptedOn == null || day.isAfter(promptedOn)))
                    .findFirst();
            return step.or(() -> promptedOn == null ? Optional.of(watchedFrom) : Optional.empty());
        }
        // What has no day is asked about when the plan's year ends: nothing on a plan is forgotten.
        LocalDate day = deadline == null ? year.lastDay() : deadline;
        LocalDate asked = day.isBefore(watchedFrom) ? watchedFrom : day;
        return promptedOn == null ? Optional.of(asked) : Optional.empty();
    }

    String inWords() {
        return printed.isEmpty() ? dateText : "%s (%s)".formatted(dateText, printed);
    }
}
