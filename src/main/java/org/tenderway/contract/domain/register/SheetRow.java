package org.tenderway.contract.domain.register;

import java.util.List;

/** One row of a file, counted as a spreadsheet counts. */
record SheetRow(int number, List<SheetCell> cells) {

    SheetCell cell(int index) {
        return index < cells.size() ? cells.get(index) : SheetCell.EMPTY;
    }

    boolean isEmpty() {
        return cells.stream().allMatch(SheetCell::isEmpty);
    }

    /** The letters of a column as a spreadsheet shows them: A, Z, AA. */
    static String letters(int index) {
        String last = String.valueOf((char) ('A' + index % 26));
        return index < 26 ? last : letters(index / 26 - 1) + last;
    }
}
