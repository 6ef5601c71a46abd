package org.tenderway.contract.domain.ending;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tenderway.vocabulary.Money;

/** A proposed extension as pages and tasks show it. */
public record ExtensionView(
        String reference,
        String contract,
        LocalDate aboutEnd,
        LocalDate newEnd,
        ExtensionKind kind,
        String ground,
        String reason,
        @Nullable Money mostSpent,
        String besideIt,
        String proposedBy,
        LocalDate proposedOn,
        String decision,
        ExtensionStatus status,
        String closedBecause,
        String signedBy,
        @Nullable LocalDate signedOn) {}
