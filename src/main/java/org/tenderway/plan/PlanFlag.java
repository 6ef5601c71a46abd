package org.tenderway.plan;

/** Something on a line that a reader should see; the line stays as printed. */
public enum PlanFlag {
    REPEATED_REFERENCE("DISC-5", "Its printed reference stands twice in the plan"),
    BEFORE_THE_YEAR("DISC-6", "Its dates lie before the year of the plan"),
    TO_BE_CONFIRMED("TO-BE-CONFIRMED", "A sponsor is still to be confirmed"),
    UNDETERMINED("UNDETERMINED", "The plan leaves a date open"),
    UNREAD_DATE("UNREAD-DATE", "A date could not be read; its words are kept"),
    ASSUMED_YEAR("ASSUMED-YEAR", "A date has no year; the plan's was taken"),
    NO_SPONSOR("NO-SPONSOR", "No sponsor is named"),
    NO_MILESTONE("NO-MILESTONE", "No milestone is named");

    private final String code;
    private final String words;

    PlanFlag(String code, String words) {
        this.code = code;
        this.words = words;
    }

    public String code() {
        return code;
    }

    public String words() {
        return words;
    }
}
