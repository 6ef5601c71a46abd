package org.tenderway.evaluation.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tenderway.evaluation.ScoreWithReason;
import org.tenderway.evaluation.domain.Board;
import org.tenderway.evaluation.domain.Declaring;
import org.tenderway.evaluation.domain.Moderation;
import org.tenderway.evaluation.domain.Sheet;
import org.tenderway.evaluation.process.EvaluationScoringProcess;
import org.tenderway.vocabulary.Refusal;

/** A chair's board: every submitted score of their questions beside the one to agree. */
@Controller
class ModerationPages {

    private static final String VIEW = "evaluation/moderate-scores";

    private final EvaluationScoringProcess process;
    private final Moderation moderation;
    private final Declaring declaring;

    ModerationPages(EvaluationScoringProcess process, Moderation moderation, Declaring declaring) {
        this.declaring = declaring;
        this.process = process;
        this.moderation = moderation;
    }

    @GetMapping("/tasks/{task:moderateScores|moderateAgain|scoreInterview}")
    String board(
            @PathVariable String task,
            @RequestParam(defaultValue = "") String taskId,
            @RequestParam Map<String, String> asked,
            Model model) {
        model.addAttribute("task", task);
        String lotRole = process.lotRoleOf(task, taskId);
        if (declaring.isAwaited(lotRole)) {
            return "redirect:/lots/%s/interests".formatted(lotRole);
        }
        Board board = moderation.board(lotRole);
        locked(board, model);
        return page(taskId, board)
                .show(VIEW, model, MatrixForm.saved(board.consensus()), List.of(), asked.containsKey("saved"));
    }

    @PostMapping("/tasks/{task:moderateScores|moderateAgain|scoreInterview}")
    String moderate(
            @PathVariable String task,
            @RequestParam(defaultValue = "") String taskId,
            @RequestParam(defaultValue = "save") String action,
            @RequestParam Map<String, String> entered,
            Model model,
            HttpServletResponse response) {
        model.addAttribute("task", task);
        String lotRole = process.lotRoleOf(task, taskId);
        Sheet before = moderation.consensus(lotRole);
        MatrixForm form = MatrixForm.typed(before, entered);
        boolean locking = action.equals("submit");
        try {
            if (!locking) {
                moderation.save(lotRole, form.cells(), form.seen());
                return "redirect:/tasks/%s?saved&taskId=%s".formatted(task, taskId);
            }
            process.lockBoard(lotRole, form.cells(), form.seen());
            return "redirect:/work";
        } catch (Refusal refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            Board board = moderation.board(lotRole);
            locked(board, model);
            return refused(taskId, board, entered, locking, refused, model);
        }
    }

    private static void locked(Board board, Model model) {
        Sheet locked = board.locked();
        model.addAttribute(
                "locked",
                locked.matrix().bids().stream()
                        .flatMap(bid -> locked.matrix().questions().stream().map(question -> {
                            ScoreWithReason cell = locked.cell(bid.reference(), question.code());
                            return List.of(
                                    bid.supplierName(),
                                    "%s %s".formatted(question.code(), question.title()),
                                    String.valueOf(cell.score()),
                                    cell.reason());
                        }))
                        .toList());
    }

    /** What was saved in another window meanwhile is said first; the rest may follow from it. */
    private static String refused(
            String taskId, Board board, Map<String, String> entered, boolean locking, Refusal refused, Model model) {
        MatrixForm form = MatrixForm.typed(board.consensus(), entered);
        List<Refusal> incomplete = form.problems();
        List<Refusal> stale = form.isReadable() ? board.consensus().stale(form.cells(), form.seen()) : List.of();
        List<Refusal> problems = !stale.isEmpty() ? stale : locking ? incomplete : List.of();
        Set<String> overtaken = stale.stream().map(Refusal::field).collect(Collectors.toSet());
        return new MatrixPage(taskId, board.consensus(), board.opinions(), Beside.NOTHING, overtaken)
                .show(VIEW, model, form, problems.isEmpty() ? List.of(refused) : problems, false);
    }

    private static MatrixPage page(String taskId, Board board) {
        return new MatrixPage(taskId, board.consensus(), board.opinions());
    }
}
