package org.tenderway.contract.domain;

import java.time.LocalDate;
import java.util.Set;
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
        Set<MobilisationItem> done) {

    public TransitionView {
        done = Set.copyOf(done);
    }
}
