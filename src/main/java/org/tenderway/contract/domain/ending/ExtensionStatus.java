package org.tenderway.contract.domain.ending;

import java.util.Map;
import java.util.Set;

/** The life of a proposed extension. */
public enum ExtensionStatus {
    PROPOSED("Waits for its decision or its deed"),
    SIGNED("Signed"),
    REFUSED("Refused"),
    LAPSED("Came too late");

    private static final Map<ExtensionStatus, Set<ExtensionStatus>> NEXT =
            Map.of(PROPOSED, Set.of(SIGNED, REFUSED, LAPSED), SIGNED, Set.of(), REFUSED, Set.of(), LAPSED, Set.of());

    private final String label;

    ExtensionStatus(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    public Set<ExtensionStatus> next() {
        return NEXT.getOrDefault(this, Set.of());
    }
}
