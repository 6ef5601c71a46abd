package org.tenderway.plan.domain.line;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tenderway.plan.CellProblem;
import org.tenderway.plan.PlanCells;
import org.tenderway.plan.domain.line.LineIdentity.Place;
import org.tenderway.plan.domain.printed.PlanYear;

/** Goes through a file against what stands already: what is new, what is the same, what cannot be taken. */
final class Examination {

    /** A line that would be entered, with its place. */
    record Entry(Place place, PlanCells cells, boolean planStands) {}

    /** A note that would be entered. */
    record Note(String planCode, PlanCells cells, int position) {}

    private record Key(String plan, String printedRef, int occurrence) {}

    private final Map<String, String> codes = new LinkedHashMap<>();
    private final Set<String> standingPlans = new HashSet<>();
    private final Set<String> references = new HashSet<>();
    private final Map<Key, PlanLine> standing = new HashMap<>();
    private final Set<String> standingNotes = new HashSet<>();
    private final Map<PlanCells, Integer> seen = new HashMap<>();
    private final Map<String, Integer> occurrences = new HashMap<>();
    private final List<Entry> entries = new ArrayList<>();
    private final List<Note> notes = new ArrayList<>();
    private final List<CellProblem> problems = new ArrayList<>();
    private int position;
    private int unchanged;

    Examination(List<CommissioningPlan> plans, List<PlanLine> lines) {
        for (CommissioningPlan plan : plans) {
            codes.put(plan.title(), plan.code());
            standingPlans.add(plan.title());
            plan.notes().forEach(note -> {
                standingNotes.add(plan.code() + "|" + note.outcome() + "|" + note.noteText());
                position = Math.max(position, note.position());
            });
        }
        for (PlanLine line : lines) {
            references.add(line.reference());
            standing.put(new Key(line.printed().plan(), line.printed().printedRef(), line.occurrence()), line);
            position = Math.max(position, line.position());
        }
    }

    Examination of(PlanFile file) {
        problems.addAll(file.problems());
        for (PlanFile.Row row : file.rows()) {
            List<CellProblem> found = RowRules.check(row.number(), row.cells());
            problems.addAll(found);
            Integer same = seen.putIfAbsent(row.cells(), row.number());
            if (same != null) {
                problems.add(new CellProblem(row.number(), "row", "it says the same as row %d".formatted(same)));
            } else if (found.isEmpty()) {
                take(row);
            }
        }
        return this;
    }

    private void take(PlanFile.Row row) {
        PlanCells cells = row.cells();
        String code = codes.computeIfAbsent(
                cells.plan(),
                title -> PlanCodes.plan(title, PlanYear.in(title).orElseThrow(), taken -> codes.containsValue(taken)));
        if (RowRules.isNote(cells)) {
            if (!standingNotes.contains(code + "|" + cells.outcome() + "|" + cells.activity())) {
                notes.add(new Note(code, cells, ++position));
            }
            return;
        }
        int occurrence = occurrences.merge(cells.plan() + "|" + cells.printedRef(), 1, Integer::sum);
        PlanLine before = standing.get(new Key(cells.plan(), cells.printedRef(), occurrence));
        if (before == null) {
            String reference = PlanCodes.line(code, cells.printedRef(), references::contains);
            references.add(reference);
            entries.add(new Entry(
                    new Place(reference, code, ++position, occurrence), cells, standingPlans.contains(cells.plan())));
        } else {
            compare(row, before);
        }
    }

    /** What the board approved is not changed by a file. */
    private void compare(PlanFile.Row row, PlanLine before) {
        List<CellProblem> differences = PlanCells.COLUMNS.stream()
                .filter(column ->
                        !row.cells().cell(column).equals(before.printed().cell(column)))
                .map(column -> new CellProblem(
                        row.number(),
                        column,
                        "it differs from %s, which stands already; a file changes no line"
                                .formatted(before.reference())))
                .toList();
        problems.addAll(differences);
        unchanged += differences.isEmpty() ? 1 : 0;
    }

    Map<String, String> codes() {
        return codes;
    }

    boolean stands(String title) {
        return standingPlans.contains(title);
    }

    List<Entry> entries() {
        return entries;
    }

    List<Note> notes() {
        return notes;
    }

    List<CellProblem> problems() {
        return problems;
    }

    int unchanged() {
        return unchanged;
    }
}
