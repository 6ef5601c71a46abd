package org.tenderway.referral.domain;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** When somebody is asked how a stay goes on: months before its end, on its end, and monthly after it. */
record ReviewLadder(List<Integer> months) {

    ReviewLadder {
        months = months.stream().sorted(Comparator.reverseOrder()).toList();
    }

    LocalDate next(LocalDate end, LocalDate started, @Nullable LocalDate prompted) {
        LocalDate after = prompted == null ? started : prompted;
        for (int before : months) {
            LocalDate step = end.minusMonths(before);
            if (step.isAfter(after)) {
                return step;
            }
        }
        return after.isBefore(end) ? end : after.plusMonths(1);
    }
}
