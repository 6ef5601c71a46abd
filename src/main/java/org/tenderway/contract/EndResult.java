package org.tenderway.contract;

/** What became of one end of a term: exactly one of these. */
public enum EndResult {
    EXTENDED("Extended"),
    RE_TENDERED("Procured again"),
    ENDED("Ended"),
    EXCEPTION("Named exception");

    private final String label;

    EndResult(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
