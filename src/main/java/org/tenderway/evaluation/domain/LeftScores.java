package org.tenderway.evaluation.domain;

/** What becomes of the scores of somebody who leaves a panel. */
public enum LeftScores {
    NONE("none were handed in"),
    KEPT("kept"),
    SET_ASIDE("set aside");

    private final String words;

    LeftScores(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
