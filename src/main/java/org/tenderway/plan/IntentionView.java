package org.tenderway.plan;

import java.time.LocalDate;
import org.tenderway.vocabulary.CaseReference;

/**
 * A commissioning intention.
 *
 * @param because the business key that gave rise to it, such as the lot-role with a gap
 */
public record IntentionView(
        String reference,
        CaseReference caseReference,
        String because,
        String title,
        String reason,
        LocalDate raisedOn) {}
