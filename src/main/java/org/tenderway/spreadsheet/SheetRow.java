package org.tenderway.spreadsheet;

import java.util.List;

/** One row of a file, counted as a spreadsheet counts. */
public record SheetRow(int number, List<SheetCell> cells) {

    public SheetCell cell(int index) {
        return index < cells.size() ? cells.get(index) : SheetCell.EMPTY;
    }

    public boolean isEmpty() {
        return cells.stream().allMatch(SheetCell::isEmpty);
    }

    /** The letters of a column as a spreadsheet shows them: A, Z, AA. */
    public static String letters(int index) {
        String last = String.valueOf((char) ('A' + index % 26));
        return index < 26 ? last : letters(index / 26 - 1) + last;
    }
}
