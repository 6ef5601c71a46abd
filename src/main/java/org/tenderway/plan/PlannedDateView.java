package org.tenderway.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tenderway.vocabulary.AsItStands;

/**
 * A milestone, or the end of a contract that an intention names.
 *
 * @param printed the words of its date; the earlier ones are in the history
 * @param from the first day that the words can mean, or null
 * @param to the last day that the words can mean, or null
 * @param state open, done or dropped
 * @param history what was reported, oldest first
 */
public record PlannedDateView(
        int number,
        boolean contractEnd,
        String text,
        String printed,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        String reading,
        String state,
        @Nullable LocalDate promptedOn,
        List<String> history) {

    public PlannedDateView {
        history = List.copyOf(history);
    }

    public boolean open() {
        return state.equals("open");
    }

    /** Tells it from every other state of it, for the form that reports about it. */
    public String mark() {
        return AsItStands.markOf(fields(printed, state));
    }

    /** What a report changes, field by field. */
    public static Map<String, String> fields(String printed, String state) {
        return Map.of("Date", printed, "State", state);
    }
}
