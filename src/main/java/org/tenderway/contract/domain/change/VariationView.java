package org.tenderway.contract.domain.change;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tenderway.vocabulary.CaseReference;

/**
 * A variation as pages and forms show it.
 *
 * @param noticeCode the change notice that it owes, or empty
 */
public record VariationView(
        String reference,
        CaseReference caseReference,
        String contract,
        String title,
        VariationTerms terms,
        VariationStatus status,
        String decision,
        String noticeCode,
        boolean noticeBefore,
        @Nullable LocalDate noticePublishedOn,
        String noticeReference,
        @Nullable BothSignatures signatures,
        @Nullable LocalDate effectiveOn,
        @Nullable LocalDate closedOn,
        String closedBecause) {

    /** Whether its notice is owed and not published yet. */
    public boolean owesNotice() {
        return !noticeCode.isEmpty() && noticePublishedOn == null;
    }
}
