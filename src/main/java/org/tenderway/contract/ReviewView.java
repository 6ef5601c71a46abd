package org.tenderway.contract;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tenderway.identity.Role;
import org.tenderway.vocabulary.CaseReference;

/**
 * A review of a contract as others may see it. Bands and findings stay with those who review.
 *
 * @param annual whether it follows the anniversary of the contract; otherwise somebody or something asked for it
 * @param cause what asked for it, in words
 * @param owner the role whose duty it is: the council's reviewer, or the health partner's for a nursing home
 * @param opensOn the first day on which it may be done
 * @param dueOn the last day on which it is in time
 * @param visits days on which additional visits were made
 * @param outcome what it came to, in words, or empty
 */
public record ReviewView(
        String reference,
        String contract,
        CaseReference caseReference,
        ReviewStatus status,
        boolean annual,
        String cause,
        Role owner,
        LocalDate opensOn,
        LocalDate dueOn,
        @Nullable LocalDate nextVisitOn,
        List<LocalDate> visits,
        String outcome,
        @Nullable LocalDate concludedOn) {

    public ReviewView {
        visits = List.copyOf(visits);
    }

    public boolean isOverdue(LocalDate today) {
        return status == ReviewStatus.PLANNED && today.isAfter(dueOn);
    }
}
