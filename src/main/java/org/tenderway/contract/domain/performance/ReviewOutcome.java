package org.tenderway.contract.domain.performance;

import java.util.Arrays;
import org.tenderway.vocabulary.Refusal;

/** What a review comes to, from the foot of the ladder to its top. */
public enum ReviewOutcome {
    NO_CONCERN("no-concern", "No concern"),
    VISIT("visit", "A concern: an additional visit"),
    IMPROVEMENT_PLAN("improvement-plan", "Cause for concern: an improvement plan"),
    SUSPENSION("suspension", "Significant concern: new placements should stop"),
    TERMINATION("termination", "Significant concern: the contract should be terminated");

    private final String code;
    private final String label;

    ReviewOutcome(String code, String label) {
        this.code = code;
        this.label = label;
    }

    public String code() {
        return code;
    }

    public String label() {
        return label;
    }

    static ReviewOutcome of(String code) {
        return Arrays.stream(values())
                .filter(outcome -> outcome.code.equals(code.strip()))
                .findFirst()
                .orElseThrow(() -> new Refusal("outcome", "choose what the review comes to"));
    }
}
