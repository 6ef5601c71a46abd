package org.tenderway.contract;

import java.util.Arrays;
import org.tenderway.vocabulary.Refusal;

/** Who is offered a referral from the cut-over on. */
public enum ReferralRule {
    LEAD_FIRST("lead-first", "to the lead first, then to the additional providers"),
    ADDITIONAL_FIRST("additional-first", "to the additional providers, while there is no lead"),
    PRESENT_PROVIDER("present-provider", "with the present provider until the transition closes");

    private final String code;
    private final String label;

    ReferralRule(String code, String label) {
        this.code = code;
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** @throws Refusal when the code is none of these */
    public static ReferralRule of(String field, String typed) {
        return Arrays.stream(values())
                .filter(rule -> rule.code.equals(typed.strip()))
                .findFirst()
                .orElseThrow(() -> new Refusal(field, "choose who is offered these referrals"));
    }
}
