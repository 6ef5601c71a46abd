package org.tenderway.evaluation.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tenderway.evaluation.domain.Declaring;
import org.tenderway.evaluation.domain.Scoring;
import org.tenderway.evaluation.domain.Sheet;
import org.tenderway.evaluation.process.EvaluationScoringProcess;
import org.tenderway.identity.Actor;
import org.tenderway.identity.CurrentActor;
import org.tenderway.identity.Role;
import org.tenderway.vocabulary.Refusal;

/** An evaluator's own sheet: saved as they go, handed in once. */
@Controller
class ScoringPages {

    static final String TASKS = "/tasks/{task:scoreQuality|scorePresentation}";
    private static final String VIEW = "evaluation/score-quality";

    private final EvaluationScoringProcess process;
    private final Scoring scoring;
    private final Declaring declaring;
    private final CurrentActor actor;

    ScoringPages(EvaluationScoringProcess process, Scoring scoring, Declaring declaring, CurrentActor actor) {
        this.declaring = declaring;
        this.process = process;
        this.scoring = scoring;
        this.actor = actor;
    }

    /** Experts by Experience are asked one question at a time, unless they want the whole sheet. */
    @GetMapping(TASKS)
    String sheet(
            @PathVariable String task,
            @RequestParam(defaultValue = "") String taskId,
            @RequestParam Map<String, String> asked,
            Model model) {
        model.addAttribute("task", task);
        String lotRole = process.lotRoleOf(task, taskId);
        if (declaring.isAwaited(lotRole)) {
            return "redirect:/lots/%s/interests".formatted(lotRole);
        }
        Sheet sheet = scoring.sheet(lotRole);
        if (isLay(actor.get()) && !asked.containsKey("whole") && !asked.containsKey("saved")) {
            return "redirect:/tasks/%s/questions?taskId=%s".formatted(task, taskId);
        }
        return page(taskId, lotRole, sheet, Set.of())
                .show(VIEW, model, MatrixForm.saved(sheet), List.of(), asked.containsKey("saved"));
    }

    @PostMapping(TASKS)
    String score(
            @PathVariable String task,
            @RequestParam(defaultValue = "") String taskId,
            @RequestParam(defaultValue = "save") String action,
            @RequestParam Map<String, String> entered,
            Model model,
            HttpServletResponse response) {
        model.addAttribute("task", task);
        String lotRole = process.lotRoleOf(task, taskId);
        Sheet sheet = scoring.sheet(lotRole);
        MatrixForm form = MatrixForm.typed(sheet, entered);
        boolean submits = action.equals("submit");
        try {
            switch (action) {
                case "submit" -> process.submitSheet(lotRole, form.cells(), form.seen());
                case "stepDown" -> process.stepDown(lotRole, entered.getOrDefault("reason", ""));
                default -> {
                    scoring.save(lotRole, form.cells(), form.seen());
                    return "redirect:/tasks/%s?saved&taskId=%s".formatted(task, taskId);
                }
            }
            return "redirect:/work";
        } catch (Refusal refused) {
            List<Refusal> problems = submits ? form.problems() : List.of();
            List<Refusal> stale = problems.isEmpty() ? stale(lotRole, form, submits) : List.of();
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            Set<String> overtaken = stale.stream().map(Refusal::field).collect(Collectors.toSet());
            List<Refusal> shown = stale.isEmpty() ? problems : stale;
            Sheet now = overtaken.isEmpty() ? sheet : scoring.sheet(lotRole);
            return page(taskId, lotRole, now, overtaken)
                    .show(
                            VIEW,
                            model,
                            MatrixForm.typed(now, entered),
                            shown.isEmpty() ? List.of(refused) : shown,
                            false);
        }
    }

    /** One cell, from the script that saves as somebody goes. */
    @PostMapping(TASKS + "/cells")
    ResponseEntity<Map<String, String>> cell(
            @PathVariable String task,
            @RequestParam(defaultValue = "") String taskId,
            @RequestParam Map<String, String> entered) {
        try {
            String lotRole = process.lotRoleOf(task, taskId);
            MatrixForm form = MatrixForm.typed(scoring.sheet(lotRole), entered);
            scoring.save(lotRole, form.cells(), form.seen());
            return ResponseEntity.ok(form.stamps());
        } catch (Refusal refused) {
            return ResponseEntity.unprocessableEntity()
                    .body(Map.of("field", refused.field(), "message", refused.reason()));
        }
    }

    private List<Refusal> stale(String lotRole, MatrixForm form, boolean all) {
        try {
            return scoring.stale(lotRole, form.cells(), form.seen(), all);
        } catch (Refusal unreadable) {
            return List.of();
        }
    }

    private MatrixPage page(String taskId, String lotRole, Sheet sheet, Set<String> stale) {
        return new MatrixPage(taskId, sheet, List.of(), new Beside(lotRole, scoring.paper(lotRole)), stale);
    }

    private static boolean isLay(Actor reader) {
        return reader.has(Role.LAY_EVALUATOR) && !reader.has(Role.EVALUATOR);
    }
}
