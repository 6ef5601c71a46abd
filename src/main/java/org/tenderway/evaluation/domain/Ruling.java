package org.tenderway.evaluation.domain;

/** What an officer decides about a declared interest. */
public enum Ruling {
    STANDS_ASIDE("stands aside from this bidder"),
    LEAVES_PANEL("leaves the panel"),
    NO_CONFLICT("no conflict after mitigation");

    private final String words;

    Ruling(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
