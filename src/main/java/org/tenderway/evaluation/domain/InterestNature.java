package org.tenderway.evaluation.domain;

/** How an interest bears on the procurement, as sections 81 to 83 of the Procurement Act 2023 tell them apart. */
public enum InterestNature {
    ACTUAL("an actual conflict"),
    POTENTIAL("it could become a conflict"),
    PERCEIVED("others might see a conflict in it");

    private final String words;

    InterestNature(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
