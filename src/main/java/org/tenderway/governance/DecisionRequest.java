package org.tenderway.governance;

import java.util.List;
import org.tenderway.vocabulary.CaseReference;
import org.tenderway.vocabulary.Money;

/**
 * Asks for a decision.
 *
 * @param subject the business key of what is to be decided; the answer carries it back
 * @param council whose governance model applies, as {@code nottinghamshire} or {@code nottingham}
 * @param value maximum value including options
 * @param delegated whether an earlier decision delegated this one to an officer
 * @param recommendations as printed, in order; each receives an outcome of its own
 */
public record DecisionRequest(
        CaseReference caseReference,
        String subject,
        String council,
        String title,
        Money value,
        int wards,
        boolean delegated,
        List<String> recommendations) {

    public DecisionRequest {
        recommendations = List.copyOf(recommendations);
    }
}
