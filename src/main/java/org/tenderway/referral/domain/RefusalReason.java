package org.tenderway.referral.domain;

import java.util.Arrays;
import java.util.Locale;
import org.tenderway.vocabulary.Refusal;

/** Why a provider refuses an offer, in codes that can be counted. */
public enum RefusalReason {
    NO_CAPACITY("no capacity at present"),
    STAFF_NOT_AVAILABLE("no staff with the skills that are needed"),
    AREA_NOT_COVERED("the area is not covered"),
    TIMES_NOT_POSSIBLE("the times are not possible"),
    NEEDS_NOT_MET("the needs cannot be met safely"),
    OTHER("another reason");

    private final String label;

    RefusalReason(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    static RefusalReason typed(String code) {
        return Arrays.stream(values())
                .filter(each -> each.name().equals(code.strip().toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new Refusal("reasonCode", "choose why the provider refused"));
    }
}
