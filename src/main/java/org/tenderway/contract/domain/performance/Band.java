package org.tenderway.contract.domain.performance;

import java.util.Arrays;
import java.util.Optional;

/** How well a criterion is met, in words. */
public enum Band {
    EXCELLENT("Excellent"),
    GOOD("Good"),
    ADEQUATE("Adequate"),
    POOR("Poor");

    private final String label;

    Band(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    static Optional<Band> of(String code) {
        return Arrays.stream(values())
                .filter(band -> band.name().equalsIgnoreCase(code.strip()))
                .findFirst();
    }
}
