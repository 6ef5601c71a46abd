package org.tenderway.contract;

import java.util.Map;
import java.util.Set;

/** The life of an improvement plan. */
public enum ImprovementPlanStatus {
    DRAFT("Being drafted"),
    ANSWERING("With the provider"),
    APPROVING("Waiting for approval"),
    RUNNING("Running"),
    MET("Met"),
    FAILED("Failed"),
    OVER("Over with the contract");

    private static final Map<ImprovementPlanStatus, Set<ImprovementPlanStatus>> NEXT = Map.of(
            DRAFT, Set.of(ANSWERING, OVER),
            ANSWERING, Set.of(APPROVING, DRAFT, OVER),
            APPROVING, Set.of(RUNNING, DRAFT, OVER),
            RUNNING, Set.of(MET, FAILED, OVER),
            MET, Set.of(),
            FAILED, Set.of(),
            OVER, Set.of());

    private final String label;

    ImprovementPlanStatus(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    public Set<ImprovementPlanStatus> next() {
        return NEXT.getOrDefault(this, Set.of());
    }

    public boolean isOpen() {
        return !next().isEmpty();
    }
}
