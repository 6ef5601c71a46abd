package org.tenderway.accreditation;

/** What a care home is registered for; it decides who reviews it. */
public enum Registration {
    /** Reviewed by the council. */
    RESIDENTIAL,
    /** Reviewed by the health partner. */
    NURSING
}
