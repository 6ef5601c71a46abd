package org.tenderway.accreditation;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Where a provider stands with an accredited list. */
public enum AccreditationStatus {
    INVITED("Invited"),
    APPLIED("Applied"),
    PASSED("Standards met, not yet approved"),
    APPROVED("Approved, not yet signed"),
    NOT_ACCREDITED("Not accredited"),
    ACCREDITED("Accredited"),
    LAPSED("Lapsed"),
    ENDED("Ended with the list");

    private static final Map<AccreditationStatus, Set<AccreditationStatus>> NEXT = Map.of(
            INVITED, Set.of(APPLIED, ENDED),
            APPLIED, Set.of(PASSED, NOT_ACCREDITED, ENDED),
            PASSED, Set.of(APPLIED, APPROVED, ENDED),
            APPROVED, Set.of(APPLIED, ACCREDITED, ENDED),
            NOT_ACCREDITED, Set.of(APPLIED, ENDED),
            ACCREDITED, Set.of(LAPSED, ENDED),
            LAPSED, Set.of(APPLIED, ENDED),
            ENDED, Set.of());

    private final String label;

    AccreditationStatus(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** As it stands inside a sentence. */
    public String word() {
        return label.toLowerCase(Locale.ROOT);
    }

    public Set<AccreditationStatus> next() {
        return NEXT.getOrDefault(this, Set.of());
    }
}
