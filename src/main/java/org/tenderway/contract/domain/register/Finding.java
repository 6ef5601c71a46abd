package org.tenderway.contract.domain.register;

import org.tenderway.spreadsheet.SheetProblem;

/** One line of a preview. */
public record Finding(Kind kind, SheetProblem problem) {

    /** What the line is about. */
    public enum Kind {
        PROBLEM,
        NOTE,
        NEW,
        PAST,
        CHANGED
    }
}
