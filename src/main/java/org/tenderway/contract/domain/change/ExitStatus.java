package org.tenderway.contract.domain.change;

import java.util.Map;
import java.util.Set;

/** The life of an exit plan. */
public enum ExitStatus {
    BEGUN,
    PLANNED,
    CLOSED,
    DROPPED;

    private static final Map<ExitStatus, Set<ExitStatus>> NEXT = Map.of(
            BEGUN, Set.of(PLANNED, DROPPED),
            PLANNED, Set.of(CLOSED, DROPPED),
            CLOSED, Set.of(),
            DROPPED, Set.of());

    public Set<ExitStatus> next() {
        return NEXT.getOrDefault(this, Set.of());
    }

    public boolean isOpen() {
        return !next().isEmpty();
    }
}
