package org.tenderway.bid;

import java.util.Map;
import java.util.Set;

/** The life of a bid. A late bid stays unopened, unless two people admit it before the opening. */
public enum BidStatus {
    RECEIVED,
    LATE,
    ADMITTED,
    WITHDRAWN,
    OPENED;

    private static final Map<BidStatus, Set<BidStatus>> NEXT = Map.of(
            RECEIVED, Set.of(WITHDRAWN, OPENED),
            LATE, Set.of(ADMITTED),
            ADMITTED, Set.of(OPENED),
            WITHDRAWN, Set.of(),
            OPENED, Set.of());

    public Set<BidStatus> next() {
        return NEXT.getOrDefault(this, Set.of());
    }
}
