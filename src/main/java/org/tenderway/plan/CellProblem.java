package org.tenderway.plan;

/** A cell of a file that cannot be taken; the row counts from 1, the heading being row 1. */
public record CellProblem(int row, String column, String reason) {

    public String inWords() {
        return "Row %d, %s: %s".formatted(row, column, reason);
    }
}
