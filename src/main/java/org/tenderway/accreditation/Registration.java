package org.tenderway.accreditation;

import org.tenderway.identity.Role;

/** What a care home is registered for; it decides who reviews it. */
public enum Registration {
    /** Reviewed by the council. */
    RESIDENTIAL("Residential care", Role.REVIEWER),
    /** Reviewed by the health partner. */
    NURSING("Nursing care", Role.HEALTH_REVIEWER);

    private final String label;
    private final Role reviewer;

    Registration(String label, Role reviewer) {
        this.label = label;
        this.reviewer = reviewer;
    }

    public String label() {
        return label;
    }

    /** Who assesses and reviews such homes. */
    public Role reviewer() {
        return reviewer;
    }
}
