package org.tenderway.referral;

import java.util.Map;
import java.util.Set;

/** The life of a placement. Nothing but a person's decision ends one. */
public enum PlacementStatus {
    ARRANGED("Arranged", "blue"),
    ACTIVE("Active", "green"),
    ENDED("Ended", "grey"),
    CANCELLED("Called off", "grey");

    private static final Map<PlacementStatus, Set<PlacementStatus>> NEXT =
            Map.of(ARRANGED, Set.of(ACTIVE, CANCELLED), ACTIVE, Set.of(ENDED), ENDED, Set.of(), CANCELLED, Set.of());

    private final String label;
    private final String colour;

    PlacementStatus(String label, String colour) {
        this.label = label;
        this.colour = colour;
    }

    public Set<PlacementStatus> next() {
        return NEXT.getOrDefault(this, Set.of());
    }

    public boolean isOver() {
        return next().isEmpty();
    }

    public String label() {
        return label;
    }

    public String colour() {
        return colour;
    }
}
