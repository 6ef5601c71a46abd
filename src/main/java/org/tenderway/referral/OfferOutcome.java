package org.tenderway.referral;

/** What became of an offer. */
public enum OfferOutcome {
    OPEN("Waiting for an answer", "blue"),
    ACCEPTED("Accepted", "green"),
    REFUSED("Refused", "red"),
    LAPSED("No answer in time", "orange"),
    NOT_NEEDED("No longer needed", "grey"),
    FELL_THROUGH("Accepted, then fell through", "orange"),
    /** Never offered: the provider's turn came while it could not take new work. */
    PASSED_OVER("Passed over", "yellow");

    private final String label;
    private final String colour;

    OfferOutcome(String label, String colour) {
        this.label = label;
        this.colour = colour;
    }

    public String label() {
        return label;
    }

    public String colour() {
        return colour;
    }
}
