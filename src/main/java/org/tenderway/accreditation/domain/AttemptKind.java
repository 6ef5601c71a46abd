package org.tenderway.accreditation.domain;

/** Why a provider's standing was looked at. */
public enum AttemptKind {
    APPLICATION("Application"),
    REMEDY("Remedy"),
    RENEWAL("Renewal");

    private final String label;

    AttemptKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
