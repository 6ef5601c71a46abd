package org.tenderway.contract.domain.register;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tenderway.spreadsheet.SheetCell;
import org.tenderway.spreadsheet.SheetProblem;
import org.tenderway.spreadsheet.SheetRow;
import org.tenderway.spreadsheet.Shown;

/** Which column of a file is which of the register's. Nothing is skipped in silence: an unknown column is refused. */
record Headings(Map<Column, Integer> places, List<SheetProblem> problems) {

    private static final Set<Column> NEEDED =
            java.util.EnumSet.of(Column.REFERENCE, Column.TITLE, Column.SUPPLIER, Column.STARTS_ON);

    static Headings in(SheetRow row) {
        Map<Column, Integer> places = new EnumMap<>(Column.class);
        List<SheetProblem> problems = new ArrayList<>();
        for (int at = 0; at < row.cells().size(); at++) {
            String typed = row.cell(at).text();
            if (row.cell(at).kind() == SheetCell.Kind.TEXT && typed.isBlank()) {
                continue;
            }
            Optional<Column> column = Column.headed(typed);
            String shown = Shown.of(typed.strip());
            if (column.isEmpty()) {
                problems.add(SheetProblem.inCell(
                        row.number(), at, shown, "the register has no column of this name: rename or delete it"));
            } else if (places.putIfAbsent(column.get(), at) != null) {
                problems.add(SheetProblem.inCell(row.number(), at, shown, "this column stands here twice"));
            }
        }
        for (Column needed : NEEDED) {
            if (!places.containsKey(needed)) {
                problems.add(new SheetProblem(
                        "", needed.heading(), "the column “%s” is missing".formatted(needed.heading())));
            }
        }
        if (!places.containsKey(Column.ENDS_ON) && !places.containsKey(Column.TERM)) {
            problems.add(new SheetProblem("", Column.ENDS_ON.heading(), "the column “End date” or “Term” is missing"));
        }
        return new Headings(places, List.copyOf(problems));
    }

    /** What stands under no heading at all. */
    boolean hasNoneFor(int place) {
        return !places.containsValue(place);
    }
}
