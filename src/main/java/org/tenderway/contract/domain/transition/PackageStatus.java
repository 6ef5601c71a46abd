package org.tenderway.contract.domain.transition;

import java.util.Map;
import java.util.Set;

/** Where one package of care stands in a transition. */
public enum PackageStatus {
    WAITING,
    MOVED,
    EXCEPTED;

    private static final Map<PackageStatus, Set<PackageStatus>> NEXT = Map.of(
            WAITING, Set.of(MOVED, EXCEPTED),
            MOVED, Set.of(),
            EXCEPTED, Set.of(MOVED));

    public Set<PackageStatus> next() {
        return NEXT.getOrDefault(this, Set.of());
    }
}
