package org.tenderway.contract;

import java.util.Map;
import java.util.Set;

/** The life of a contract. */
public enum ContractStatus {
    PREPARED,
    SIGNED,
    ENDED,
    /** Ended before its time. */
    TERMINATED,
    WITHDRAWN;

    private static final Map<ContractStatus, Set<ContractStatus>> NEXT = Map.of(
            PREPARED, Set.of(SIGNED, WITHDRAWN),
            SIGNED, Set.of(ENDED, TERMINATED),
            ENDED, Set.of(),
            TERMINATED, Set.of(),
            WITHDRAWN, Set.of());

    /** Whether it ran and runs no more. */
    public boolean isOver() {
        return this == ENDED || this == TERMINATED;
    }

    public Set<ContractStatus> next() {
        return NEXT.getOrDefault(this, Set.of());
    }
}
