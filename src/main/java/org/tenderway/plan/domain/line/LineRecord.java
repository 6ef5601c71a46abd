package org.tenderway.plan.domain.line;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tenderway.plan.PlanLineState;

/** What a line has become, besides what is printed. */
record LineRecord(
        PlanLineState state,
        boolean addedInYear,
        LocalDate enteredOn,
        @Nullable LocalDate approvedOn,
        String decision,
        String note,
        OpenedCase opened,
        List<PlannedDate> dates,
        List<LineReport> reports,
        List<String> contracts) {

    LineRecord {
        dates = List.copyOf(dates);
        reports = List.copyOf(reports);
        contracts = List.copyOf(contracts);
    }
}
