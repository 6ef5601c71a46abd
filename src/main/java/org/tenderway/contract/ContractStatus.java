package org.tenderway.contract;

import java.util.Map;
import java.util.Set;

/** The life of a contract. */
public enum ContractStatus {
    PREPARED,
    SIGNED,
    ENDED,
    WITHDRAWN;

    private static final Map<ContractStatus, Set<ContractStatus>> NEXT = Map.of(
            PREPARED, Set.of(SIGNED, WITHDRAWN),
            SIGNED, Set.of(ENDED),
            ENDED, Set.of(),
            WITHDRAWN, Set.of());

    public Set<ContractStatus> next() {
        return NEXT.getOrDefault(this, Set.of());
    }
}
