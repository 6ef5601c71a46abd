package org.tenderway.contract;

import java.util.Map;
import java.util.Set;

/** The life of a suspension of new placements. */
public enum SuspensionStatus {
    PROPOSED("Proposed"),
    IN_FORCE("In force"),
    NOT_MADE("Not made"),
    LIFTED("Lifted"),
    OVER("Over with the contract");

    private static final Map<SuspensionStatus, Set<SuspensionStatus>> NEXT = Map.of(
            PROPOSED, Set.of(IN_FORCE, NOT_MADE, OVER),
            IN_FORCE, Set.of(LIFTED, OVER),
            NOT_MADE, Set.of(),
            LIFTED, Set.of(),
            OVER, Set.of());

    private final String label;

    SuspensionStatus(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    public Set<SuspensionStatus> next() {
        return NEXT.getOrDefault(this, Set.of());
    }

    public boolean isOpen() {
        return !next().isEmpty();
    }
}
