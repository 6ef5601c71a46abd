package org.tenderway.contract.domain.ending;

import java.util.Map;
import java.util.Set;

/** The life of a named exception. */
public enum ExceptionStatus {
    PROPOSED,
    /** The end passed without an answer, and nobody has accounted for it yet. */
    UNACCOUNTED,
    STANDING,
    REFUSED,
    CLOSED;

    private static final Map<ExceptionStatus, Set<ExceptionStatus>> NEXT = Map.of(
            PROPOSED, Set.of(STANDING, REFUSED),
            UNACCOUNTED, Set.of(STANDING),
            STANDING, Set.of(CLOSED),
            REFUSED, Set.of(),
            CLOSED, Set.of());

    public Set<ExceptionStatus> next() {
        return NEXT.getOrDefault(this, Set.of());
    }
}
