package org.tenderway.evaluation.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tenderway.bid.BidView;
import org.tenderway.evaluation.domain.Draws;
import org.tenderway.evaluation.domain.LowBids;
import org.tenderway.evaluation.domain.LowPriceBoard;
import org.tenderway.evaluation.domain.PriceJudgement;
import org.tenderway.evaluation.process.EvaluationScoringProcess;
import org.tenderway.evaluation.process.EvaluationSettlingProcess;
import org.tenderway.vocabulary.Problem;
import org.tenderway.vocabulary.Refusal;

/** What officers settle after the ranking: answers about low prices, and lots between equal bids. */
@Controller
class SettlingPages {

    private final EvaluationScoringProcess references;
    private final EvaluationSettlingProcess process;
    private final LowBids lowBids;
    private final Draws draws;

    SettlingPages(
            EvaluationScoringProcess references, EvaluationSettlingProcess process, LowBids lowBids, Draws draws) {
        this.references = references;
        this.process = process;
        this.lowBids = lowBids;
        this.draws = draws;
    }

    @GetMapping("/tasks/judgePrices")
    String answers(@RequestParam(defaultValue = "") String taskId, Model model) {
        return answers(taskId, lotRole("judgePrices", taskId), Map.of(), List.of(), model);
    }

    @PostMapping("/tasks/judgePrices")
    String judge(
            @RequestParam(defaultValue = "") String taskId,
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletResponse response) {
        String lotRole = lotRole("judgePrices", taskId);
        try {
            Map<String, PriceJudgement> given = new HashMap<>();
            lowBids.board(lotRole)
                    .bids()
                    .forEach(each -> given.put(
                            each.bid(),
                            new PriceJudgement(
                                    typed.getOrDefault("answer-" + each.bid(), ""),
                                    typed.getOrDefault("verdict-" + each.bid(), ""),
                                    typed.getOrDefault("reason-" + each.bid(), ""))));
            process.judge(lotRole, given);
            return "redirect:/work";
        } catch (Refusal refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return answers(taskId, lotRole, typed, List.of(refused), model);
        }
    }

    @GetMapping("/tasks/drawLots")
    String lots(@RequestParam(defaultValue = "") String taskId, Model model) {
        return lots(taskId, lotRole("drawLots", taskId), Map.of(), List.of(), model);
    }

    @PostMapping("/tasks/drawLots")
    String draw(
            @RequestParam(defaultValue = "") String taskId,
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletResponse response) {
        String lotRole = lotRole("drawLots", taskId);
        try {
            Map<String, Integer> places = new HashMap<>();
            for (BidView bid : draws.equal(lotRole)) {
                String field = "place-" + bid.reference();
                String place = typed.getOrDefault(field, "").strip();
                Refusal.unless(
                        place.matches("[1-9][0-9]?"),
                        field,
                        "give the place that lots gave to " + bid.supplierName() + ", for example 1");
                places.put(bid.reference(), Integer.valueOf(place));
            }
            process.draw(lotRole, places);
            return "redirect:/work";
        } catch (Refusal refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return lots(taskId, lotRole, typed, List.of(refused), model);
        }
    }

    private String lotRole(String task, String taskId) {
        return references.lotRoleOf(task, taskId);
    }

    private String answers(
            String taskId, String lotRole, Map<String, String> typed, List<Refusal> errors, Model model) {
        LowPriceBoard board = lowBids.board(lotRole);
        model.addAttribute("taskId", taskId);
        model.addAttribute("subject", board.title());
        model.addAttribute("bids", board.bids());
        model.addAttribute("typed", typed);
        model.addAttribute("errors", Problem.of(errors));
        return "evaluation/judge-prices";
    }

    private String lots(String taskId, String lotRole, Map<String, String> typed, List<Refusal> errors, Model model) {
        model.addAttribute("taskId", taskId);
        model.addAttribute("subject", draws.title(lotRole));
        model.addAttribute("bids", draws.equal(lotRole));
        model.addAttribute("typed", typed);
        model.addAttribute("errors", Problem.of(errors));
        return "evaluation/draw-lots";
    }
}
