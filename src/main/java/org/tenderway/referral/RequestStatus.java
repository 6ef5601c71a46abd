package org.tenderway.referral;

import java.util.Map;
import java.util.Set;

/** Where a service request stands. */
public enum RequestStatus {
    RECEIVED("Received", "blue"),
    OFFERED("Being offered", "light-blue"),
    ACCEPTED("Accepted", "turquoise"),
    PLACED("Placed", "green"),
    TO_PURCHASING_SYSTEM("With the purchasing system", "purple"),
    WITHDRAWN("Withdrawn", "grey");

    private static final Map<RequestStatus, Set<RequestStatus>> NEXT = Map.of(
            RECEIVED, Set.of(OFFERED, TO_PURCHASING_SYSTEM, PLACED, WITHDRAWN),
            OFFERED, Set.of(ACCEPTED, TO_PURCHASING_SYSTEM, WITHDRAWN),
            ACCEPTED, Set.of(OFFERED, PLACED, WITHDRAWN),
            PLACED, Set.of(),
            TO_PURCHASING_SYSTEM, Set.of(),
            WITHDRAWN, Set.of());

    private final String label;
    private final String colour;

    RequestStatus(String label, String colour) {
        this.label = label;
        this.colour = colour;
    }

    public Set<RequestStatus> next() {
        return NEXT.getOrDefault(this, Set.of());
    }

    public boolean isFinal() {
        return next().isEmpty();
    }

    public String label() {
        return label;
    }

    public String colour() {
        return colour;
    }
}
