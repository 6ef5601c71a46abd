package org.tenderway.evaluation.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tenderway.evaluation.domain.Scoring;
import org.tenderway.evaluation.domain.Sheet;
import org.tenderway.evaluation.process.EvaluationScoringProcess;
import org.tenderway.identity.CurrentActor;
import org.tenderway.vocabulary.Refusal;

/** An evaluator's own sheet: saved as they go, handed in once. */
@Controller
class ScoringPages {

    private static final String TASK = "scoreQuality";
    private static final String VIEW = "evaluation/score-quality";

    private final EvaluationScoringProcess process;
    private final Scoring scoring;
    private final CurrentActor actor;

    ScoringPages(EvaluationScoringProcess process, Scoring scoring, CurrentActor actor) {
        this.process = process;
        this.scoring = scoring;
        this.actor = actor;
    }

    @GetMapping("/tasks/scoreQuality")
    String sheet(@RequestParam(defaultValue = "") String taskId, @RequestParam Map<String, String> asked, Model model) {
        Sheet sheet = scoring.sheet(process.lotRoleOf(TASK, taskId));
        return new MatrixPage(taskId, sheet, List.of())
                .show(VIEW, model, MatrixForm.saved(sheet), List.of(), asked.containsKey("saved"));
    }

    @PostMapping("/tasks/scoreQuality")
    String score(
            @RequestParam(defaultValue = "") String taskId,
            @RequestParam(defaultValue = "save") String action,
            @RequestParam Map<String, String> entered,
            Model model,
            HttpServletResponse response) {
        String lotRole = process.lotRoleOf(TASK, taskId);
        Sheet sheet = scoring.sheet(lotRole);
        MatrixForm form = MatrixForm.typed(sheet, entered);
        try {
            switch (action) {
                case "submit" -> process.submitScores(lotRole, actor.get().userId(), form.cells());
                case "stepDown" -> process.stepDown(lotRole, entered.getOrDefault("reason", ""));
                default -> {
                    scoring.save(lotRole, form.cells());
                    return "redirect:/tasks/scoreQuality?saved&taskId=" + taskId;
                }
            }
            return "redirect:/work";
        } catch (Refusal refused) {
            List<Refusal> problems = action.equals("submit") ? form.problems() : List.of();
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return new MatrixPage(taskId, sheet, List.of())
                    .show(VIEW, model, form, problems.isEmpty() ? List.of(refused) : problems, false);
        }
    }
}
