package org.tenderway.spreadsheet;

/**
 * One thing that stands in the way of an import.
 *
 * @param place cell as a spreadsheet names it, such as H17; a row, or empty for the whole file
 * @param heading of its column, or empty
 */
public record SheetProblem(String place, String heading, String sentence) {

    public static SheetProblem inCell(int row, int column, String heading, String sentence) {
        return new SheetProblem(SheetRow.letters(column) + row, heading, sentence);
    }
}
