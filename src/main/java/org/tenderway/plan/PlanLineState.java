package org.tenderway.plan;

import java.util.Map;
import java.util.Set;

/** The life of a line of a commissioning plan. */
public enum PlanLineState {
    AWAITING_BOARD("Waits for the board"),
    APPROVED("Approved"),
    CASE_OPEN("Case open"),
    COMPLETE("Complete"),
    CONTINUES("Continues in the next plan"),
    REFUSED("Refused by the board");

    private static final Map<PlanLineState, Set<PlanLineState>> NEXT = Map.of(
            AWAITING_BOARD, Set.of(APPROVED, REFUSED),
            APPROVED, Set.of(CASE_OPEN, COMPLETE, CONTINUES),
            CASE_OPEN, Set.of(COMPLETE, CONTINUES),
            COMPLETE, Set.of(),
            CONTINUES, Set.of(),
            REFUSED, Set.of());

    private final String words;

    PlanLineState(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    public Set<PlanLineState> next() {
        return NEXT.getOrDefault(this, Set.of());
    }
}
