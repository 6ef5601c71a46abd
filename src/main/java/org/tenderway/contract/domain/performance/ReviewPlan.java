package org.tenderway.contract.domain.performance;

import java.time.LocalDate;
import java.util.List;

/** When a review opens and is due, and what it looks at. */
record ReviewPlan(LocalDate opensOn, LocalDate dueOn, List<String> criteria, String because) {

    ReviewPlan {
        criteria = List.copyOf(criteria);
    }

    /** The first anniversary of the start after a day. Counted from the start, so that a late review shifts nothing. */
    static LocalDate anniversaryAfter(LocalDate start, int everyMonths, LocalDate day) {
        int step = 1;
        while (!start.plusMonths((long) step * everyMonths).isAfter(day)) {
            step++;
        }
        return start.plusMonths((long) step * everyMonths);
    }
}
