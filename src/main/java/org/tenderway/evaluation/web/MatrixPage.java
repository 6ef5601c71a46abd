package org.tenderway.evaluation.web;

import java.util.List;
import java.util.Set;
import org.springframework.ui.Model;
import org.tenderway.evaluation.domain.Board;
import org.tenderway.evaluation.domain.Sheet;
import org.tenderway.vocabulary.Problem;
import org.tenderway.vocabulary.Refusal;

/** What both matrix pages show. */
record MatrixPage(String taskId, Sheet sheet, List<Board.Opinion> opinions, Beside beside, Set<String> stale) {

    MatrixPage(String taskId, Sheet sheet, List<Board.Opinion> opinions) {
        this(taskId, sheet, opinions, Beside.NOTHING, Set.of());
    }

    String show(String view, Model model, MatrixForm form, List<Refusal> errors, boolean saved) {
        model.addAttribute("taskId", taskId);
        model.addAttribute("lotRole", beside.lotRole());
        model.addAttribute("subject", sheet.title());
        model.addAttribute("tables", form.tables(errors, opinions, beside, stale));
        model.addAttribute("scales", beside.scales(sheet.matrix().questions()));
        model.addAttribute("errors", Problem.of(errors));
        model.addAttribute("saved", saved);
        return view;
    }
}
