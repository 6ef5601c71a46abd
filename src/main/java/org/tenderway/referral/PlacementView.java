package org.tenderway.referral;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tenderway.vocabulary.CaseReference;

/**
 * A placement as others may see it.
 *
 * @param endsOn the planned last day, or null when there is none
 * @param heldBecause why it could not begin on its day, or empty
 * @param movePlan where the person moves or why they stay, when the contract ends early; or empty
 */
public record PlacementView(
        String reference,
        CaseReference caseReference,
        String request,
        String contract,
        String supplierName,
        PlacementKind kind,
        boolean workingAge,
        RateBasis rateBasis,
        PlacementStatus status,
        LocalDate startsOn,
        @Nullable LocalDate endsOn,
        @Nullable LocalDate startedOn,
        String heldBecause,
        @Nullable LocalDate endedOn,
        String endedBecause,
        String movePlan,
        @Nullable LocalDate moveBy) {}
