package org.tenderway.contract.domain;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The days on which somebody is asked about one end, earliest first. */
record PromptDays(List<LocalDate> days) {

    PromptDays {
        days = days.stream().sorted().distinct().toList();
    }

    static PromptDays of(Collection<LocalDate> days) {
        return new PromptDays(List.copyOf(days));
    }

    static PromptDays written(String text) {
        return new PromptDays(Arrays.stream(text.split(",", -1))
                .filter(day -> !day.isEmpty())
                .map(LocalDate::parse)
                .toList());
    }

    String written() {
        return days.stream().map(LocalDate::toString).collect(Collectors.joining(","));
    }

    /**
     * The first step that is still to be asked. Steps before the watch began count as missed; if that leaves none and
     * nobody was asked about this end yet, the question is due at once, because no contract ends silently.
     */
    Optional<LocalDate> next(LocalDate watchedFrom, @Nullable LocalDate lastAsked) {
        Optional<LocalDate> ahead = days.stream()
                .filter(day -> !day.isBefore(watchedFrom) && (lastAsked == null || day.isAfter(lastAsked)))
                .findFirst();
        return ahead.or(() -> lastAsked == null ? Optional.of(watchedFrom) : Optional.empty());
    }
}
