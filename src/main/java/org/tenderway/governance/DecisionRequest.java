package org.tenderway.governance;

import java.util.List;
import org.tenderway.vocabulary.CaseReference;
import org.tenderway.vocabulary.Money;

/**
 * Asks for a decision.
 *
 * @param subject the business key of what is to be decided; the answer carries it back
 * @param council whose governance model applies, by its name or as {@code nottinghamshire} or {@code nottingham}
 * @param value maximum value including options
 * @param delegated whether an earlier decision delegated this one to an officer
 * @param proposer user id of whoever proposed what is to be decided and so cannot decide it; empty for who asks now
 * @param matter what the table of routes treats apart, such as {@link #RELEASE_OF_CONTINGENCY}, or empty
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
        String proposer,
        String matter,
        List<String> recommendations) {

    /** Contingency funds are released by a committee or by the Section 151 Officer, either of them. */
    public static final String RELEASE_OF_CONTINGENCY = "release-of-contingency";

    public DecisionRequest {
        recommendations = List.copyOf(recommendations);
    }

    public DecisionRequest(
            CaseReference caseReference,
            String subject,
            String council,
            String title,
            Money value,
            int wards,
            boolean delegated,
            List<String> recommendations) {
        this(caseReference, subject, council, title, value, wards, delegated, "", "", recommendations);
    }

    /** As this one, proposed by somebody else than who asks now. */
    public DecisionRequest proposedBy(String person) {
        return new DecisionRequest(
                caseReference, subject, council, title, value, wards, delegated, person, matter, recommendations);
    }

    /** As this one, where nobody may take it under delegation. */
    public DecisionRequest undelegated() {
        return new DecisionRequest(
                caseReference, subject, council, title, value, wards, false, proposer, matter, recommendations);
    }
}
