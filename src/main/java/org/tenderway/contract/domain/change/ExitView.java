package org.tenderway.contract.domain.change;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tenderway.vocabulary.CaseReference;

/**
 * An exit plan as pages and forms show it.
 *
 * @param successorWanted null while nobody has said
 * @param leadMonths how long before the end a successor's procurement begins, or null
 */
public record ExitView(
        String reference,
        CaseReference caseReference,
        String contract,
        String title,
        String because,
        LocalDate lastDay,
        ExitStatus status,
        String owner,
        @Nullable Boolean successorWanted,
        @Nullable Integer leadMonths,
        @Nullable LocalDate closedOn,
        String closedBecause,
        List<ExitItem> items) {

    public ExitView {
        items = List.copyOf(items);
    }
}
