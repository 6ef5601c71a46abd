package org.tenderway.contract.domain;

import java.time.LocalDate;
import java.util.List;

/**
 * When to ask about ends from which nothing was counted back yet, as months before them.
 *
 * @param monthsBefore such as 12, 9, 6, 3, 1
 */
record PromptLadder(List<Integer> monthsBefore) {

    PromptLadder {
        monthsBefore = List.copyOf(monthsBefore);
    }

    PromptDays days(LocalDate end) {
        return PromptDays.of(monthsBefore.stream().map(end::minusMonths).toList());
    }
}
