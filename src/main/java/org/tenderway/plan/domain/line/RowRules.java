package org.tenderway.plan.domain.line;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.tenderway.plan.CellProblem;
import org.tenderway.plan.PlanCells;
import org.tenderway.plan.domain.printed.PlanYear;

/** What must hold for a row of a plan before it is taken; words about dates and money are never refused. */
final class RowRules {

    private static final Set<String> STATUSES = Set.of("new", "continuing");
    private static final Map<String, Integer> LONGEST = Map.of(
            "plan",
            200,
            "printed_ref",
            20,
            "outcome",
            200,
            "status",
            40,
            "activity",
            400,
            "type",
            200,
            "rationale",
            4000,
            "milestones",
            4000);
    private static final int LONGEST_OTHER = 1000;
    private static final int LONGEST_MILESTONE = 900;
    private static final int MOST_MILESTONES = 50;

    /** A spreadsheet would run what begins like this. */
    private static final Pattern FORMULA = Pattern.compile("(?s)^[=+@].*|^-[^\\s-].*");

    private static final Pattern REF = Pattern.compile("[A-Za-z0-9][A-Za-z0-9 ./()-]*");

    private RowRules() {}

    /** A note says something in the place of a line: nothing but plan, outcome and words. */
    static boolean isNote(PlanCells cells) {
        return cells.all().stream().filter(cell -> !cell.isEmpty()).count() <= 3
                && !cells.plan().isEmpty()
                && !cells.activity().isEmpty()
                && cells.printedRef().isEmpty()
                && cells.status().isEmpty();
    }

    static List<CellProblem> check(int row, PlanCells cells) {
        List<CellProblem> found = new ArrayList<>();
        for (String column : PlanCells.COLUMNS) {
            String cell = cells.cell(column);
            int longest = LONGEST.getOrDefault(column, LONGEST_OTHER);
            if (cell.length() > longest) {
                found.add(new CellProblem(row, column, "keep it within %,d characters".formatted(longest)));
            } else if (cell.codePoints().anyMatch(RowRules::isUnprintable)) {
                found.add(new CellProblem(row, column, "it holds a character that cannot be kept"));
            } else if (FORMULA.matcher(cell).matches()) {
                found.add(new CellProblem(row, column, "it begins like a formula"));
            }
        }
        require(found, row, "plan", cells.plan(), "name the plan");
        if (!cells.plan().isEmpty() && PlanYear.in(cells.plan()).isEmpty()) {
            found.add(new CellProblem(row, "plan", "the name of a plan holds its year, for example 2019/20"));
        }
        if (!isNote(cells)) {
            line(found, row, cells);
        }
        return found;
    }

    private static void line(List<CellProblem> found, int row, PlanCells cells) {
        require(found, row, "printed_ref", cells.printedRef(), "a line has a reference, for example 3c");
        require(found, row, "outcome", cells.outcome(), "name the outcome");
        require(found, row, "activity", cells.activity(), "say what is to be done");
        if (!cells.printedRef().isEmpty() && !REF.matcher(cells.printedRef()).matches()) {
            found.add(new CellProblem(row, "printed_ref", "a reference is letters and figures, for example 3c"));
        }
        if (!STATUSES.contains(cells.status().toLowerCase(java.util.Locale.ROOT))) {
            found.add(new CellProblem(row, "status", "write New or Continuing"));
        }
        List<String> milestones = Milestones.parts(cells.milestones());
        if (milestones.size() > MOST_MILESTONES) {
            found.add(new CellProblem(row, "milestones", "no more than 50 milestones"));
        }
        for (int at = 0; at < milestones.size(); at++) {
            if (milestones.get(at).isBlank()) {
                found.add(new CellProblem(row, "milestones", "milestone %d is empty".formatted(at + 1)));
            } else if (milestones.get(at).strip().length() > LONGEST_MILESTONE) {
                found.add(new CellProblem(row, "milestones", "milestone %d is too long".formatted(at + 1)));
            } else if (milestones.get(at).strip().startsWith("@")) {
                found.add(new CellProblem(row, "milestones", "milestone %d has no words".formatted(at + 1)));
            }
        }
    }

    private static void require(List<CellProblem> found, int row, String column, String cell, String reason) {
        if (cell.isEmpty()) {
            found.add(new CellProblem(row, column, reason));
        }
    }

    private static boolean isUnprintable(int character) {
        return Character.getType(character) == Character.SURROGATE
                || character == 0xFFFD
                || (Character.getType(character) == Character.CONTROL && !Character.isWhitespace(character));
    }
}
