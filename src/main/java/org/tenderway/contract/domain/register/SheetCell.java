package org.tenderway.contract.domain.register;

/** A cell as its file holds it; a date is written as 2019-04-01 and a number in plain figures. */
record SheetCell(Kind kind, String text) {

    static final SheetCell EMPTY = new SheetCell(Kind.TEXT, "");

    /** What a file says that a cell is. */
    enum Kind {
        TEXT,
        NUMBER,
        DATE,
        YES_NO,
        FORMULA,
        FAULT
    }

    static SheetCell text(String text) {
        return new SheetCell(Kind.TEXT, text);
    }

    boolean isEmpty() {
        return kind == Kind.TEXT && text.isBlank();
    }
}
