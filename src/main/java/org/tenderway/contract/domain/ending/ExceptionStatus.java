package org.tenderway.contract.domain.ending;

import java.util.Map;
import java.util.Set;

/** The life of a named exception. */
public enum ExceptionStatus {
    PROPOSED("Waits for its decision"),
    /** The end passed without an answer, and nobody has accounted for it yet. */
    UNACCOUNTED("Has to be accounted for"),
    STANDING("Stands"),
    REFUSED("Refused"),
    CLOSED("Closed");

    private static final Map<ExceptionStatus, Set<ExceptionStatus>> NEXT = Map.of(
            PROPOSED, Set.of(STANDING, REFUSED),
            UNACCOUNTED, Set.of(STANDING),
            STANDING, Set.of(CLOSED),
            REFUSED, Set.of(),
            CLOSED, Set.of());

    private final String label;

    ExceptionStatus(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    public Set<ExceptionStatus> next() {
        return NEXT.getOrDefault(this, Set.of());
    }
}
