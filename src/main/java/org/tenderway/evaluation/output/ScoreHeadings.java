package org.tenderway.evaluation.output;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tenderway.spreadsheet.SheetProblem;
import org.tenderway.spreadsheet.SheetRow;
import org.tenderway.spreadsheet.Shown;

/** Which column of a file is which of a sheet of scores. Nothing is skipped in silence: an unknown one is refused. */
record ScoreHeadings(Map<ScoreColumn, Integer> places, List<SheetProblem> problems) {

    static ScoreHeadings in(SheetRow row) {
        Map<ScoreColumn, Integer> places = new EnumMap<>(ScoreColumn.class);
        List<SheetProblem> problems = new ArrayList<>();
        for (int at = 0; at < row.cells().size(); at++) {
            if (row.cell(at).isEmpty()) {
                continue;
            }
            String shown = Shown.of(row.cell(at).text().strip());
            Optional<ScoreColumn> column = ScoreColumn.headed(row.cell(at).text());
            if (column.isEmpty()) {
                problems.add(SheetProblem.inCell(
                        row.number(), at, shown, "a sheet of scores has no column of this name: rename or delete it"));
            } else if (places.putIfAbsent(column.get(), at) != null) {
                problems.add(SheetProblem.inCell(row.number(), at, shown, "this column stands here twice"));
            }
        }
        for (ScoreColumn needed : ScoreColumn.values()) {
            if (needed.isNeeded() && !places.containsKey(needed)) {
                problems.add(new SheetProblem(
                        "", needed.heading(), "the column “%s” is missing".formatted(needed.heading())));
            }
        }
        return new ScoreHeadings(places, List.copyOf(problems));
    }
}
