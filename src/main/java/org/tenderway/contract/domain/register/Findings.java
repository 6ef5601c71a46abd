package org.tenderway.contract.domain.register;

import java.util.ArrayList;
import java.util.List;
import org.tenderway.spreadsheet.SheetProblem;

/** What a look at a file found: every problem is counted, and enough of each kind is kept to be read. */
final class Findings {

    private static final int KEPT = 500;
    private static final int EXAMPLES = 20;

    private final List<Finding> kept = new ArrayList<>();
    private int problems;
    private int notes;

    void problem(SheetProblem problem) {
        if (problems++ < KEPT) {
            kept.add(new Finding(Finding.Kind.PROBLEM, problem));
        }
    }

    void note(FileRow row, String heading, String sentence) {
        if (notes++ < KEPT) {
            kept.add(new Finding(
                    Finding.Kind.NOTE,
                    new SheetProblem("row " + row.number(), heading, row.reference() + ": " + sentence)));
        }
    }

    void example(Finding.Kind kind, FileRow row, String sentence) {
        long already = kept.stream().filter(each -> each.kind() == kind).count();
        if (already < EXAMPLES) {
            kept.add(new Finding(kind, new SheetProblem("row " + row.number(), "", row.reference() + ": " + sentence)));
        }
    }

    int problems() {
        return problems;
    }

    int notes() {
        return notes;
    }

    List<Finding> kept() {
        return List.copyOf(kept);
    }
}
