package org.tenderway.regime;

/** How the period was started: the kind of letter or notice. */
public enum Channel {
    ELECTRONIC("Letters sent electronically"),
    POST("Letters sent by post only"),
    MIXED("Letters sent electronically to some and by post to others"),
    UK6("Contract award notice (UK6)"),
    UK10("Contract change notice (UK10) that states a standstill"),
    VEAT("Voluntary transparency notice"),
    CALL_OFF("Call-off under a framework or dynamic purchasing system"),
    USER_CHOICE("User choice direct award"),
    INTENTION_NOTICE("Notice of intention to award"),
    FURTHER_DECISION("Further decision after representations"),
    DIRECT_AWARD_A_B("Direct award process A or B");

    private final String title;

    Channel(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
