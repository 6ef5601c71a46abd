package org.tenderway.evaluation.output;

import java.util.List;
import org.tenderway.spreadsheet.SheetProblem;

/**
 * What a file of scores would do.
 *
 * @param id of the look, empty where nothing is kept because something is in the way
 * @param found how many problems there are, of which the first are listed
 */
public record ScoreImportView(
        String id,
        String title,
        String fileName,
        int rows,
        int unchanged,
        List<ScoreChange> changes,
        int found,
        List<SheetProblem> problems) {

    public ScoreImportView {
        changes = List.copyOf(changes);
        problems = List.copyOf(problems);
    }

    public boolean mayBeConfirmed() {
        return found == 0 && !changes.isEmpty();
    }
}
