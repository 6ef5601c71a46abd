package org.tenderway.referral;

import java.util.Arrays;
import java.util.Locale;
import org.tenderway.vocabulary.Refusal;

/** How soon a service is needed; the table of response times asks for it. */
public enum Urgency {
    URGENT("Urgent, within a day"),
    SOON("Soon, within a week"),
    ROUTINE("Routine");

    private final String label;

    Urgency(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** @throws Refusal when the text is none of these */
    public static Urgency typed(String text) {
        return Arrays.stream(values())
                .filter(each -> each.name().equals(text.strip().toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new Refusal("urgency", "choose how soon the service is needed"));
    }
}
