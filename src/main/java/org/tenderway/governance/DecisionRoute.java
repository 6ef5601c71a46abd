package org.tenderway.governance;

/** Who decides. */
public enum DecisionRoute {
    DELEGATED("Delegated to an officer"),
    COMMITTEE("Committee"),
    EXECUTIVE("Executive"),
    EITHER_OF("Committee or Section 151 Officer");

    private final String label;

    DecisionRoute(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
