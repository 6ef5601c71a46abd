package org.tenderway.contract.domain.register;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A contract as one row of a file: each cell in the one spelling that the register keeps. */
record RegisterRow(Map<Column, String> cells) {

    RegisterRow {
        cells = cells.isEmpty() ? new EnumMap<>(Column.class) : new EnumMap<>(cells);
    }

    String get(Column column) {
        return cells.getOrDefault(column, "");
    }

    @Nullable
    LocalDate day(Column column) {
        String text = get(column);
        return text.isEmpty() ? null : LocalDate.parse(text);
    }

    /** This row, and the cells of the other one where this one has no such column. */
    RegisterRow over(RegisterRow stored) {
        Map<Column, String> both = new EnumMap<>(stored.cells);
        both.putAll(cells);
        return new RegisterRow(both);
    }

    /** The columns of this row in which the stored one says something else. */
    List<Column> differencesFrom(RegisterRow stored) {
        return cells.keySet().stream()
                .filter(column -> !get(column).equals(stored.get(column)))
                .toList();
    }

    Set<Column> columns() {
        return cells.keySet();
    }

    List<String> texts() {
        return Arrays.stream(Column.values()).map(this::get).toList();
    }
}
