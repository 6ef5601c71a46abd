package org.tenderway.contract.domain;

/** How the end of a contract stands in the view of its year: a colour, and always its words. */
public enum YearStanding {
    OVERDUE("red", "Past the last day to procure again in time", "Decide now: extend, hold or let it end", true),
    STUCK("red", "Asked, and nobody has acted", "Decide what follows", true),
    ASKED("orange", "A decision is due", "Decide what follows", false),
    DECIDING("orange", "A decision is under way", "Wait for the authority, then sign", false),
    WITH_LIST("green", "Ends with its accredited list", "Nothing: the list asks", false),
    QUIET("green", "Nothing to do yet", "Wait for the first prompt", false),
    SETTLED("green", "It is settled what follows", "Carry it out", false);

    private final String colour;
    private final String words;
    private final String nextStep;
    private final boolean stuck;

    YearStanding(String colour, String words, String nextStep, boolean stuck) {
        this.colour = colour;
        this.words = words;
        this.nextStep = nextStep;
        this.stuck = stuck;
    }

    public String colour() {
        return colour;
    }

    /** Red, amber or green as a word, for whoever sees no colour. */
    public String light() {
        return switch (colour) {
            case "red" -> "Red";
            case "orange" -> "Amber";
            default -> "Green";
        };
    }

    public String words() {
        return words;
    }

    public String nextStep() {
        return nextStep;
    }

    public boolean isStuck() {
        return stuck;
    }
}
