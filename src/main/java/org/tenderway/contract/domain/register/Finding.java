package org.tenderway.contract.domain.register;

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
