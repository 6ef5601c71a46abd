package org.tenderway.accreditation.domain;

import java.util.Map;
import java.util.Set;

/** The life of an accredited list: open from its first day to its last. */
enum ListStatus {
    OPEN,
    ENDED;

    private static final Map<ListStatus, Set<ListStatus>> NEXT = Map.of(OPEN, Set.of(ENDED), ENDED, Set.of());

    Set<ListStatus> next() {
        return NEXT.getOrDefault(this, Set.of());
    }
}
