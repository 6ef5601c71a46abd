package org.tenderway.contract.domain.performance;

/** What asks for a review. The table of reviews knows these codes. */
public enum ReviewCause {
    ANNIVERSARY("The anniversary of the contract"),
    CONCERN("A concern"),
    SAFEGUARDING("A safeguarding alert"),
    RATING("A rating of the care regulator"),
    REGISTRATION("A registration with the care regulator that lapsed"),
    REQUEST("Somebody asked for it");

    private final String label;

    ReviewCause(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
