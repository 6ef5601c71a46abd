package org.tenderway.contract.domain.register;

import java.util.EnumMap;
import java.util.Map;

/**
 * One contract of a file.
 *
 * @param number its row as a spreadsheet counts
 * @param written what the file says; an empty cell of a settled column says nothing
 * @param whole the same with the dates that follow from the term
 */
record FileRow(int number, RegisterRow written, RegisterRow whole) {

    static FileRow of(int number, Map<Column, String> cells) {
        Map<Column, String> written = new EnumMap<>(cells);
        written.entrySet()
                .removeIf(cell -> cell.getKey().isFixed() && cell.getValue().isEmpty());
        Map<Column, String> whole = new EnumMap<>(written);
        EndDates.complete(whole);
        return new FileRow(number, new RegisterRow(written), new RegisterRow(whole));
    }

    String reference() {
        return written.get(Column.REFERENCE);
    }
}
