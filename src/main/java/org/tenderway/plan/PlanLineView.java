package org.tenderway.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tenderway.vocabulary.CaseReference;

/**
 * A line of a commissioning plan as others may see it.
 *
 * @param cells every cell as printed, by the names of the columns
 * @param openedCase the case that carries it out, or null
 * @param consulted which portfolio holders were consulted before the case was opened, and when
 * @param contracts references of the contracts that it is about
 */
public record PlanLineView(
        String reference,
        CaseReference caseReference,
        PlanCells cells,
        PlanLineState state,
        boolean addedInYear,
        LocalDate enteredOn,
        @Nullable LocalDate approvedOn,
        String decision,
        @Nullable CaseReference openedCase,
        String openedTitle,
        String openedValue,
        String consulted,
        String note,
        List<PlannedDateView> dates,
        List<String> contracts,
        Set<PlanFlag> flags,
        Standing standing) {

    public PlanLineView {
        dates = List.copyOf(dates);
        contracts = List.copyOf(contracts);
        flags = Set.copyOf(flags);
    }

    public List<PlannedDateView> milestones() {
        return dates.stream().filter(date -> !date.contractEnd()).toList();
    }

    public List<PlannedDateView> contractEnds() {
        return dates.stream().filter(PlannedDateView::contractEnd).toList();
    }
}
