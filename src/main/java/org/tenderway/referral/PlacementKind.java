package org.tenderway.referral;

import java.util.Arrays;
import java.util.Locale;
import org.tenderway.vocabulary.Refusal;

/** What a placement is for; each kind has its rule about an end. */
public enum PlacementKind {
    PACKAGE("Care at home", false),
    LONG_STAY("Long stay", false),
    /** Up to two years, for adults of working age, and reviewed before that. */
    INTERIM("Interim stay of up to two years", true),
    EMERGENCY("Emergency", false),
    PLANNED_BREAK("Planned break", true);

    private final String label;
    private final boolean planned;

    PlacementKind(String label, boolean planned) {
        this.label = label;
        this.planned = planned;
    }

    public String label() {
        return label;
    }

    /** Whether its last day is known from the beginning. */
    public boolean hasPlannedEnd() {
        return planned;
    }

    /** @throws Refusal when the text is none of these */
    public static PlacementKind typed(String text) {
        return Arrays.stream(values())
                .filter(each -> each.name().equals(text.strip().toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new Refusal("kind", "choose what the placement is for"));
    }
}
