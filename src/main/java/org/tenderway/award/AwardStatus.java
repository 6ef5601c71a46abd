package org.tenderway.award;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The life of the award of one lot-role. */
public enum AwardStatus {
    PROPOSED,
    DECIDED,
    ANNOUNCED,
    CHALLENGED,
    CONFIRMED,
    NOT_MADE;

    private static final Map<AwardStatus, Set<AwardStatus>> NEXT = Map.of(
            PROPOSED, Set.of(DECIDED, NOT_MADE),
            DECIDED, Set.of(ANNOUNCED, NOT_MADE),
            ANNOUNCED, Set.of(CHALLENGED, CONFIRMED, NOT_MADE),
            CHALLENGED, Set.of(ANNOUNCED, CONFIRMED, NOT_MADE),
            CONFIRMED, Set.of(CHALLENGED, NOT_MADE),
            NOT_MADE, Set.of());

    public Set<AwardStatus> next() {
        return NEXT.getOrDefault(this, Set.of());
    }

    /** As a sentence says it. */
    public String words() {
        return name().toLowerCase(Locale.UK).replace('_', ' ');
    }
}
