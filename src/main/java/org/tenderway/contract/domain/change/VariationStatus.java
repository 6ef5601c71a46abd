package org.tenderway.contract.domain.change;

import java.util.Map;
import java.util.Set;

/** The life of a variation, from the proposal to the day from which it holds. */
public enum VariationStatus {
    PROPOSED("proposed"),
    APPROVED("approved"),
    REFUSED("refused"),
    SIGNED("signed"),
    EFFECTIVE("in effect"),
    WITHDRAWN("withdrawn");

    private static final Map<VariationStatus, Set<VariationStatus>> NEXT = Map.of(
            PROPOSED, Set.of(APPROVED, REFUSED),
            APPROVED, Set.of(SIGNED, WITHDRAWN),
            REFUSED, Set.of(),
            SIGNED, Set.of(EFFECTIVE, WITHDRAWN),
            EFFECTIVE, Set.of(),
            WITHDRAWN, Set.of());

    private final String word;

    VariationStatus(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }

    public Set<VariationStatus> next() {
        return NEXT.getOrDefault(this, Set.of());
    }

    public boolean isOpen() {
        return !next().isEmpty();
    }
}
