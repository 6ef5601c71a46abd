package org.tenderway.contract.domain.performance;

import java.util.Arrays;
import org.tenderway.vocabulary.Refusal;

/** How serious a concern is. */
public enum Severity {
    LOW("Low"),
    MEDIUM("Medium"),
    HIGH("High");

    private final String label;

    Severity(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    static Severity of(String code) {
        return Arrays.stream(values())
                .filter(severity -> severity.name().equalsIgnoreCase(code.strip()))
                .findFirst()
                .orElseThrow(() -> new Refusal("severity", "choose how serious it is"));
    }
}
