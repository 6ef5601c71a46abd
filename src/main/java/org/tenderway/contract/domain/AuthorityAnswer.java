package org.tenderway.contract.domain;

import org.tenderway.vocabulary.Refusal;

/**
 * What came of a decision.
 *
 * @param approved whether it is approved and may be acted on today
 */
public record AuthorityAnswer(boolean approved, String decidedBy) {

    /** Nothing settles in silence on a decision that whoever proposed the matter took alone. */
    public AuthorityAnswer byAnotherThan(String proposer) {
        Refusal.unless(
                !approved || !decidedBy.equals(proposer), "", "whoever proposed this cannot decide on it as well");
        return this;
    }
}
