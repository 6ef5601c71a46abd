package org.tenderway.contract.domain.change;

import java.util.Map;
import java.util.Set;

/** The life of a termination, from the proposal to the day on which the contract is over. */
public enum TerminationStatus {
    PROPOSED("proposed"),
    HEARD("heard"),
    APPROVED("approved"),
    REFUSED("refused"),
    SERVED("served"),
    EFFECTIVE("effective"),
    WITHDRAWN("withdrawn");

    private static final Map<TerminationStatus, Set<TerminationStatus>> NEXT = Map.of(
            PROPOSED, Set.of(HEARD, WITHDRAWN),
            HEARD, Set.of(APPROVED, REFUSED),
            APPROVED, Set.of(SERVED, WITHDRAWN),
            REFUSED, Set.of(),
            SERVED, Set.of(EFFECTIVE, WITHDRAWN),
            EFFECTIVE, Set.of(),
            WITHDRAWN, Set.of());

    private final String word;

    TerminationStatus(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }

    public Set<TerminationStatus> next() {
        return NEXT.getOrDefault(this, Set.of());
    }

    public boolean isOpen() {
        return !next().isEmpty();
    }
}
