package org.tenderway.referral;

import java.util.Arrays;
import java.util.Locale;
import org.tenderway.vocabulary.Refusal;

/** What the amount of a service counts. */
public enum AmountUnit {
    HOURS("hours a week"),
    PLACES("places");

    private final String label;

    AmountUnit(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** @throws Refusal when the text is none of these */
    public static AmountUnit typed(String text) {
        return Arrays.stream(values())
                .filter(each -> each.name().equals(text.strip().toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new Refusal("unit", "choose hours or places"));
    }
}
