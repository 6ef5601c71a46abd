package org.tenderway.contract.domain.ending;

import java.util.Map;
import java.util.Set;

/** The life of a proposed extension. */
public enum ExtensionStatus {
    PROPOSED,
    SIGNED,
    REFUSED,
    LAPSED;

    private static final Map<ExtensionStatus, Set<ExtensionStatus>> NEXT =
            Map.of(PROPOSED, Set.of(SIGNED, REFUSED, LAPSED), SIGNED, Set.of(), REFUSED, Set.of(), LAPSED, Set.of());

    public Set<ExtensionStatus> next() {
        return NEXT.getOrDefault(this, Set.of());
    }
}
