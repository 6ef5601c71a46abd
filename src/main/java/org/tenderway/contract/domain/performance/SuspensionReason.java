package org.tenderway.contract.domain.performance;

import java.util.Arrays;
import org.tenderway.vocabulary.Refusal;

/** Why new placements may be stopped. A rating alone is no reason: it prompts a review. */
public enum SuspensionReason {
    SAFETY("A risk to the safety of residents"),
    SAFEGUARDING("A safeguarding enquiry"),
    QUALITY("Care below the standards of the contract"),
    PLAN_FAILED("An improvement plan that was not met"),
    REGISTRATION("No valid registration with the care regulator"),
    FINANCE("The provider's ability to go on"),
    OTHER("Another reason under the contract");

    private final String label;

    SuspensionReason(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    static SuspensionReason of(String code) {
        return Arrays.stream(values())
                .filter(reason -> reason.name().equalsIgnoreCase(code.strip()))
                .findFirst()
                .orElseThrow(() -> new Refusal("cause", "choose the reason for the suspension"));
    }
}
