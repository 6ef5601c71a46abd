package org.tenderway.notification;

import java.util.Map;
import java.util.Set;

/** The life of a letter. A failed one is tried again until the engine gives up and raises an incident. */
public enum LetterStatus {
    QUEUED,
    FAILED,
    SENT;

    private static final Map<LetterStatus, Set<LetterStatus>> NEXT = Map.of(
            QUEUED, Set.of(SENT, FAILED),
            FAILED, Set.of(SENT, FAILED),
            SENT, Set.of());

    public Set<LetterStatus> next() {
        return NEXT.getOrDefault(this, Set.of());
    }
}
