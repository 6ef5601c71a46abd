package org.tenderway.contract.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The days on which somebody is asked what follows a contract, as months before its end.
 *
 * @param monthsBefore such as 12, 9, 6, 3, 1
 */
record PromptLadder(List<Integer> monthsBefore) {

    PromptLadder {
        monthsBefore = List.copyOf(monthsBefore);
    }

    /** In order, earliest first. */
    List<LocalDate> days(LocalDate end) {
        return monthsBefore.stream().map(end::minusMonths).sorted().distinct().toList();
    }

    /**
     * The first step that is still to be asked. Steps before the watch began count as missed; if that leaves none and
     * nobody was asked about this end yet, the question is due at once, because no contract ends silently.
     */
    Optional<LocalDate> next(LocalDate end, LocalDate watchedFrom, @Nullable LocalDate lastAsked) {
        Optional<LocalDate> ahead = days(end).stream()
                .filter(day -> !day.isBefore(watchedFrom) && (lastAsked == null || day.isAfter(lastAsked)))
                .findFirst();
        return ahead.or(() -> lastAsked == null ? Optional.of(watchedFrom) : Optional.empty());
    }
}
