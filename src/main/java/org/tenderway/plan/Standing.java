package org.tenderway.plan;

/** How a line stands today: a colour, and always the words. */
public enum Standing {
    OVERDUE("Milestone overdue", "red"),
    DUE("Due within a month", "orange"),
    ON_TRACK("On track", "green"),
    DONE("Milestones done", "blue"),
    UNDATED("No date to watch", "grey"),
    WAITING("Waits for the board", "purple"),
    CLOSED("Closed", "grey");

    private final String words;
    private final String colour;

    Standing(String words, String colour) {
        this.words = words;
        this.colour = colour;
    }

    public String words() {
        return words;
    }

    public String colour() {
        return colour;
    }
}
