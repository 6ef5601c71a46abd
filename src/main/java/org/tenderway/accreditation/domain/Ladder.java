package org.tenderway.accreditation.domain;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tenderway.vocabulary.Refusal;

/** Steps before a day, in months, on which somebody is asked. */
record Ladder(List<Integer> monthsBefore) {

    Ladder {
        monthsBefore = List.copyOf(monthsBefore);
    }

    static Ladder of(String kept) {
        return new Ladder(
                Arrays.stream(kept.split(",", -1)).map(Integer::valueOf).toList());
    }

    /** As it is kept: "18,12,9,6,3". */
    static String kept(List<Integer> months, String field) {
        boolean sensible = !months.isEmpty()
                && months.size() <= 12
                && months.stream().allMatch(month -> month >= 0 && month <= 120);
        Refusal.unless(sensible, field, "give between one and twelve steps, in months, none above 120");
        return months.stream().distinct().map(String::valueOf).collect(Collectors.joining(","));
    }

    /**
     * The first step still to be asked. Steps before the watch began are missed; if that leaves none and nobody was
     * asked yet, the question is due at once, because nothing ends silently.
     */
    Optional<LocalDate> next(LocalDate end, LocalDate watchedFrom, @Nullable LocalDate lastAsked) {
        Optional<LocalDate> ahead = monthsBefore.stream()
                .map(end::minusMonths)
                .sorted()
                .filter(day -> !day.isBefore(watchedFrom) && (lastAsked == null || day.isAfter(lastAsked)))
                .findFirst();
        return ahead.or(() -> lastAsked == null ? Optional.of(watchedFrom) : Optional.empty());
    }
}
