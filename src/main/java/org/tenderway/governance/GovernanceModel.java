package org.tenderway.governance;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tenderway.vocabulary.Money;

/**
 * How a council decided in one span of time.
 *
 * @param from first day; null when it has always been so
 * @param until last day; null when it still is so
 * @param arrangement {@code COMMITTEE} (no executive, so neither key decisions nor call-in) or {@code EXECUTIVE}
 * @param keyDecisionFrom the value from which a decision of an executive is a key decision
 * @param officerCallInFrom the value from which an officer's executive decision may be called in
 * @param clearances kinds of comment that a report to members must carry
 * @param officerClearances kinds of comment that a report to an officer must carry
 */
public record GovernanceModel(
        String council,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        String arrangement,
        Money keyDecisionFrom,
        Money officerCallInFrom,
        List<String> clearances,
        List<String> officerClearances,
        String source) {

    public GovernanceModel {
        clearances = List.copyOf(clearances);
        officerClearances = List.copyOf(officerClearances);
    }

    /** The kinds of comment that a report on this route must carry. */
    public List<String> clearancesFor(DecisionRoute route) {
        return route == DecisionRoute.DELEGATED ? officerClearances : clearances;
    }

    boolean holdsOn(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (until == null || !day.isAfter(until));
    }
}
