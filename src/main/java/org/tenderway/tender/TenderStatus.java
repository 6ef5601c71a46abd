package org.tenderway.tender;

import java.util.Map;
import java.util.Set;

/** The life of a tender up to its award. */
public enum TenderStatus {
    DRAFT,
    DESIGNED,
    PUBLISHED,
    ABANDONED;

    private static final Map<TenderStatus, Set<TenderStatus>> NEXT = Map.of(
            DRAFT, Set.of(DESIGNED, ABANDONED),
            DESIGNED, Set.of(DRAFT, PUBLISHED, ABANDONED),
            PUBLISHED, Set.of(ABANDONED),
            ABANDONED, Set.of());

    public Set<TenderStatus> next() {
        return NEXT.getOrDefault(this, Set.of());
    }
}
