package org.tenderway.evaluation.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tenderway.bid.BidView;
import org.tenderway.evaluation.domain.Matrix;
import org.tenderway.evaluation.domain.Scoring;
import org.tenderway.evaluation.domain.ScoringPaper;
import org.tenderway.evaluation.domain.Sheet;
import org.tenderway.evaluation.process.EvaluationScoringProcess;
import org.tenderway.tender.CriterionView;
import org.tenderway.vocabulary.Problem;
import org.tenderway.vocabulary.Refusal;

/** The same sheet in plain words, one question and bidder at a time, for Experts by Experience. */
@Controller
class PlainScoringPages {

    private static final int LONGEST_RADIOS = 10;

    private final EvaluationScoringProcess process;
    private final Scoring scoring;

    PlainScoringPages(EvaluationScoringProcess process, Scoring scoring) {
        this.process = process;
        this.scoring = scoring;
    }

    /** @param at the step; without one the first that is not answered, or the check when all are */
    @GetMapping(ScoringPages.TASKS + "/questions")
    String question(
            @PathVariable String task,
            @RequestParam(defaultValue = "") String taskId,
            @RequestParam(defaultValue = "0") int at,
            Model model) {
        model.addAttribute("task", task);
        String lotRole = process.lotRoleOf(task, taskId);
        Sheet sheet = scoring.sheet(lotRole);
        List<Step> steps = steps(sheet);
        int step = at == 0 ? firstOpen(sheet, steps) : at;
        if (step < 1 || step > steps.size()) {
            return check(taskId, sheet, List.of(), model);
        }
        return show(taskId, step, lotRole, sheet, MatrixForm.saved(sheet), List.of(), Set.of(), model);
    }

    @PostMapping(ScoringPages.TASKS + "/questions")
    String answer(
            @PathVariable String task,
            @RequestParam(defaultValue = "") String taskId,
            @RequestParam(defaultValue = "0") int at,
            @RequestParam(defaultValue = "") String action,
            @RequestParam Map<String, String> entered,
            Model model,
            HttpServletResponse response) {
        model.addAttribute("task", task);
        String lotRole = process.lotRoleOf(task, taskId);
        Sheet sheet = scoring.sheet(lotRole);
        if (action.equals("submit")) {
            return submit(taskId, lotRole, sheet, model, response);
        }
        Refusal.unless(at >= 1 && at <= steps(sheet).size(), "", "there is no such question");
        Step step = steps(sheet).get(at - 1);
        Map<String, String> cell = new HashMap<>(entered);
        // Radio buttons of which none is chosen are not sent.
        cell.putIfAbsent(step.scoreField(), "");
        MatrixForm form = MatrixForm.typed(sheet, cell);
        try {
            scoring.save(lotRole, form.cells(), form.seen());
            if (action.equals("later")) {
                return "redirect:/work";
            }
            form.problems().stream().filter(step::isAbout).findFirst().ifPresent(problem -> {
                throw problem;
            });
            return "redirect:/tasks/%s/questions?taskId=%s&at=%d".formatted(task, taskId, at + 1);
        } catch (Refusal refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            List<Refusal> problems =
                    form.problems().stream().filter(step::isAbout).toList();
            Set<String> stale = problems.isEmpty() ? Set.of(refused.field()) : Set.of();
            List<Refusal> shown = problems.isEmpty() ? List.of(refused) : problems;
            Sheet now = stale.isEmpty() ? sheet : scoring.sheet(lotRole);
            return show(taskId, at, lotRole, now, MatrixForm.typed(now, cell), shown, stale, model);
        }
    }

    private String submit(String taskId, String lotRole, Sheet sheet, Model model, HttpServletResponse response) {
        try {
            MatrixForm form = MatrixForm.saved(sheet);
            process.submitSheet(lotRole, form.cells(), form.seen());
            return "redirect:/work";
        } catch (Refusal refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return check(taskId, sheet, List.of(refused), model);
        }
    }

    private String show(
            String taskId,
            int at,
            String lotRole,
            Sheet sheet,
            MatrixForm form,
            List<Refusal> errors,
            Set<String> stale,
            Model model) {
        List<Step> steps = steps(sheet);
        Step step = steps.get(at - 1);
        ScoringPaper paper = scoring.paper(lotRole);
        model.addAttribute("taskId", taskId);
        model.addAttribute("lotRole", lotRole);
        model.addAttribute("subject", sheet.title());
        model.addAttribute("at", at);
        model.addAttribute("of", steps.size());
        model.addAttribute("bidder", step.bid().supplierName());
        model.addAttribute("question", step.question().title());
        model.addAttribute("answered", !paper.answers().isEmpty());
        model.addAttribute("answer", new Beside(lotRole, paper).answer(step.bid(), step.question()));
        model.addAttribute("line", form.line(step.bid(), step.question(), errors, stale));
        model.addAttribute("choices", choices(step.question(), paper));
        model.addAttribute("errors", Problem.of(errors));
        return "evaluation/plain-question";
    }

    private static String check(String taskId, Sheet sheet, List<Refusal> errors, Model model) {
        List<Step> steps = steps(sheet);
        List<CheckLine> lines = new ArrayList<>();
        for (int at = 0; at < steps.size(); at++) {
            Step step = steps.get(at);
            var cell = sheet.cell(step.bid().reference(), step.question().code());
            lines.add(new CheckLine(
                    at + 1,
                    step.question().title(),
                    step.bid().supplierName(),
                    cell.score() == null
                            ? "Not scored yet"
                            : "%d of %d".formatted(cell.score(), step.question().maxScore()),
                    cell.reason()));
        }
        model.addAttribute("taskId", taskId);
        model.addAttribute("subject", sheet.title());
        model.addAttribute("lines", lines);
        model.addAttribute("errors", Problem.of(errors));
        return "evaluation/plain-check";
    }

    /** The same question of every bidder before the next question, as fairness asks. */
    private static List<Step> steps(Sheet sheet) {
        return sheet.matrix().questions().stream()
                .flatMap(question -> sheet.matrix().bids().stream().map(bid -> new Step(question, bid)))
                .toList();
    }

    private static int firstOpen(Sheet sheet, List<Step> steps) {
        for (int at = 0; at < steps.size(); at++) {
            var cell = sheet.cell(
                    steps.get(at).bid().reference(), steps.get(at).question().code());
            if (cell.score() == null || cell.reason().isEmpty()) {
                return at + 1;
            }
        }
        return steps.size() + 1;
    }

    /** Radio buttons where the scale is short enough to read; otherwise none, and a number is typed. */
    private static List<PanelPages.Choice> choices(CriterionView question, ScoringPaper paper) {
        SortedMap<Integer, String> described = paper.scales().getOrDefault(question.code(), new TreeMap<>());
        List<PanelPages.Choice> choices = new ArrayList<>();
        for (int score = 0; question.maxScore() <= LONGEST_RADIOS && score <= question.maxScore(); score++) {
            String words = described.getOrDefault(score, "");
            choices.add(new PanelPages.Choice(
                    String.valueOf(score),
                    words.isEmpty() ? "%d of %d".formatted(score, question.maxScore()) : score + ": " + words));
        }
        return choices;
    }

    private record Step(CriterionView question, BidView bid) {

        String scoreField() {
            return Matrix.scoreField(bid, question);
        }

        boolean isAbout(Refusal problem) {
            return problem.field().equals(scoreField()) || problem.field().equals(Matrix.reasonField(bid, question));
        }
    }

    record CheckLine(int at, String question, String bidder, String score, String reason) {}
}
