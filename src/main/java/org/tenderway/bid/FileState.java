package org.tenderway.bid;

/** Whether a file may be used. Until it is known to be clean it is not. */
public enum FileState {
    BEING_CHECKED("Being checked"),
    READY("Ready"),
    REMOVED("Removed");

    private final String label;

    FileState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
