package org.tenderway.referral;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Locale;
import org.tenderway.vocabulary.Refusal;

/** What the amount of a service counts. */
public enum AmountUnit {
    HOURS("hours a week", "hour a week"),
    PLACES("places", "place");

    private final String label;
    private final String one;

    AmountUnit(String label, String one) {
        this.label = label;
        this.one = one;
    }

    public String label() {
        return label;
    }

    /** The amount in words, such as "1 place". */
    public String words(BigDecimal amount) {
        return "%s %s"
                .formatted(
                        amount.stripTrailingZeros().toPlainString(),
                        amount.compareTo(BigDecimal.ONE) == 0 ? one : label);
    }

    /** @throws Refusal when the text is none of these */
    public static AmountUnit typed(String text) {
        return Arrays.stream(values())
                .filter(each -> each.name().equals(text.strip().toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new Refusal("unit", "choose hours or places"));
    }
}
