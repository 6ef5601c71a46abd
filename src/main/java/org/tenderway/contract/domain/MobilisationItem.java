package org.tenderway.contract.domain;

/** The template of the mobilisation checklist; every lot-role has a list of its own. */
public enum MobilisationItem {
    TUPE_INFORMATION("TUPE information exchanged with the outgoing provider"),
    STAFF_TRAINING("Staff trained for the new service"),
    SYSTEM_ACCESS("Access to the council's systems, or the interim manual way of working agreed"),
    COMMUNICATIONS("Communications to people and carers agreed with Experts by Experience");

    private final String label;

    MobilisationItem(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
