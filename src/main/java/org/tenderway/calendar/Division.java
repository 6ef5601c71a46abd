package org.tenderway.calendar;

/** The three parts of the United Kingdom that keep bank holidays of their own. */
public enum Division {
    ENGLAND_AND_WALES("england-and-wales", "England and Wales"),
    SCOTLAND("scotland", "Scotland"),
    NORTHERN_IRELAND("northern-ireland", "Northern Ireland");

    private final String code;
    private final String title;

    Division(String code, String title) {
        this.code = code;
        this.title = title;
    }

    /** The name in the list that GOV.UK publishes. */
    public String code() {
        return code;
    }

    public String title() {
        return title;
    }
}
