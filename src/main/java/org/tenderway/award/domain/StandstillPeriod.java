package org.tenderway.award.domain;

import static java.util.Objects.requireNonNull;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tenderway.regime.StandstillAnswer;
import org.tenderway.regime.StandstillDuty;

/** The days of one lot-role between the letters and the first day to sign. They only ever move later. */
@Embeddable
class StandstillPeriod {

    private @Nullable LocalDate lettersSentOn;
    private int biddersTold;

    @Enumerated(EnumType.STRING)
    private @Nullable StandstillDuty duty;

    private @Nullable LocalDate standstillEndsOn;
    private @Nullable LocalDate statutoryEnd;
    private @Nullable LocalDate firstSigningDate;
    private String countedSteps = "";
    private String source = "";
    private String extensionReason = "";
    private String extendedBy = "";

    void start(LocalDate today, int bidders, StandstillAnswer answer) {
        lettersSentOn = today;
        biddersTold = bidders;
        duty = answer.duty();
        standstillEndsOn = answer.endsOn();
        statutoryEnd = answer.endsOn();
        firstSigningDate = answer.firstSigningDate();
        countedSteps = String.join("\n", answer.steps());
        source = answer.source();
    }

    boolean isRunning() {
        return standstillEndsOn != null;
    }

    boolean everyBidderTold() {
        return biddersTold > 0;
    }

    boolean includes(LocalDate day) {
        return standstillEndsOn != null && !day.isAfter(standstillEndsOn);
    }

    void extend(LocalDate newEnd, LocalDate today, String reason, String author) {
        LocalDate presentEnd = requireNonNull(standstillEndsOn);
        if (!newEnd.isAfter(presentEnd)) {
            throw AwardRule.EXTENDED_LATER.refusalAt("newEnd", Days.written(presentEnd));
        }
        if (newEnd.isBefore(today)) {
            throw AwardRule.EXTENDED_AHEAD.refusalAt("newEnd", Days.written(today));
        }
        if (newEnd.isAfter(today.plusYears(1))) {
            throw AwardRule.EXTENDED_WITHIN_A_YEAR.refusalAt("newEnd", Days.written(newEnd));
        }
        lengthen(newEnd);
        extensionReason = reason;
        extendedBy = author;
    }

    /** Takes over a later end; an earlier one is not taken over. */
    boolean recount(StandstillAnswer answer) {
        LocalDate end = answer.endsOn();
        if (end == null || standstillEndsOn == null || !end.isAfter(standstillEndsOn)) {
            return false;
        }
        statutoryEnd = end;
        countedSteps = String.join("\n", answer.steps());
        lengthen(end);
        return true;
    }

    private void lengthen(LocalDate newEnd) {
        standstillEndsOn = newEnd;
        firstSigningDate = newEnd.plusDays(1);
    }

    @Nullable
    LocalDate lettersSentOn() {
        return lettersSentOn;
    }

    @Nullable
    StandstillDuty duty() {
        return duty;
    }

    @Nullable
    LocalDate endsOn() {
        return standstillEndsOn;
    }

    @Nullable
    LocalDate firstSigningDate() {
        return firstSigningDate;
    }

    List<String> steps() {
        return countedSteps.isEmpty() ? List.of() : List.of(countedSteps.split("\n"));
    }

    String extension() {
        return extensionReason.isEmpty() ? "" : extensionReason + " (" + extendedBy + ")";
    }
}
