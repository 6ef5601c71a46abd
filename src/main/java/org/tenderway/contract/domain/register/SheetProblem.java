package org.tenderway.contract.domain.register;

/**
 * One thing that stands in the way of an import.
 *
 * @param place cell as a spreadsheet names it, such as H17; a row, or empty for the whole file
 * @param heading of its column, or empty
 */
public record SheetProblem(String place, String heading, String sentence) {

    static SheetProblem inCell(int row, int column, String heading, String sentence) {
        return new SheetProblem(SheetRow.letters(column) + row, heading, sentence);
    }
}
