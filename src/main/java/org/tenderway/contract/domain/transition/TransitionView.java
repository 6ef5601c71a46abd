package org.tenderway.contract.domain.transition;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tenderway.vocabulary.CaseReference;

/** A transition as pages and forms show it. */
public record TransitionView(
        String lotRole,
        CaseReference caseReference,
        String title,
        LocalDate startsOn,
        LocalDate endsOn,
        String incumbent,
        boolean incumbentReplaced,
        String newReferrals,
        String outstandingReferrals,
        @Nullable LocalDate cutOverOn,
        @Nullable LocalDate closedOn,
        @Nullable GoNoGo goNoGo,
        List<MobilisationItem> items) {

    public TransitionView {
        items = List.copyOf(items);
    }
}
