package org.tenderway.referral;

import java.util.Arrays;
import java.util.Locale;
import org.tenderway.vocabulary.Refusal;

/** By which rule a placement is paid. The rule only: amounts stand in the contract and in the yearly decision on fees. */
public enum RateBasis {
    CONTRACT("The rate in the contract"),
    CITY_STANDARD("City homes: the standard fee that committee sets each year"),
    COUNTY_STANDARD("County homes: their fee with the county's yearly increase"),
    HOST_AUTHORITY("Homes elsewhere: the rate of the host authority"),
    SPECIALIST("Specialist care: agreed for this home or person by the internal process");

    private final String label;

    RateBasis(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** @throws Refusal when the text is none of these */
    public static RateBasis typed(String text) {
        return Arrays.stream(values())
                .filter(each -> each.name().equals(text.strip().toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new Refusal("rateBasis", "choose by which rule the placement is paid"));
    }
}
