package org.tenderway.contract;

import java.util.Map;
import java.util.Set;

/** The life of a review of a contract. */
public enum ReviewStatus {
    PLANNED("Planned"),
    VISITING("Additional visits"),
    CONCLUDED("Concluded"),
    OVER("Over with the contract");

    private static final Map<ReviewStatus, Set<ReviewStatus>> NEXT = Map.of(
            PLANNED, Set.of(VISITING, CONCLUDED, OVER),
            VISITING, Set.of(CONCLUDED, OVER),
            CONCLUDED, Set.of(),
            OVER, Set.of());

    private final String label;

    ReviewStatus(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    public Set<ReviewStatus> next() {
        return NEXT.getOrDefault(this, Set.of());
    }

    public boolean isOpen() {
        return !next().isEmpty();
    }
}
