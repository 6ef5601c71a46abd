package org.tenderway.notification;

import java.util.Map;
import java.util.Set;

/**
 * The life of a letter. One without an address waits for a person to find it; a failed one is tried again until the
 * engine gives up and raises an incident.
 */
public enum LetterStatus {
    NO_ADDRESS,
    QUEUED,
    FAILED,
    SENT,
    /** A reminder of what had ended before it could leave. */
    NOT_NEEDED;

    private static final Map<LetterStatus, Set<LetterStatus>> NEXT = Map.of(
            NO_ADDRESS, Set.of(QUEUED, SENT, NOT_NEEDED),
            QUEUED, Set.of(SENT, FAILED, NOT_NEEDED),
            FAILED, Set.of(SENT, FAILED, NOT_NEEDED),
            SENT, Set.of(),
            NOT_NEEDED, Set.of());

    public Set<LetterStatus> next() {
        return NEXT.getOrDefault(this, Set.of());
    }
}
