package org.tenderway.spreadsheet;

/** A cell as its file holds it; a date is written as 2019-04-01 and a number in plain figures. */
public record SheetCell(Kind kind, String text) {

    public static final SheetCell EMPTY = new SheetCell(Kind.TEXT, "");

    /** What a file says that a cell is. */
    public enum Kind {
        TEXT,
        NUMBER,
        DATE,
        YES_NO,
        FORMULA,
        FAULT
    }

    public static SheetCell text(String text) {
        return new SheetCell(Kind.TEXT, text);
    }

    public boolean isEmpty() {
        return kind == Kind.TEXT && text.isBlank();
    }
}
