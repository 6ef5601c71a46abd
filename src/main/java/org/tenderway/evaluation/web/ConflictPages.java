package org.tenderway.evaluation.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tenderway.evaluation.domain.ConflictsAssessing;
import org.tenderway.evaluation.domain.Deciding;
import org.tenderway.evaluation.domain.Ruling;
import org.tenderway.evaluation.process.EvaluationConflictProcess;
import org.tenderway.identity.CurrentActor;
import org.tenderway.identity.Role;
import org.tenderway.vocabulary.Problem;
import org.tenderway.vocabulary.Refusal;

/** The conflicts assessment of a tender, and the officer's decision about each declared interest. */
@Controller
class ConflictPages {

    private final ConflictsAssessing assessing;
    private final Deciding deciding;
    private final EvaluationConflictProcess process;
    private final CurrentActor actor;

    ConflictPages(
            ConflictsAssessing assessing, Deciding deciding, EvaluationConflictProcess process, CurrentActor actor) {
        this.assessing = assessing;
        this.deciding = deciding;
        this.process = process;
        this.actor = actor;
    }

    @GetMapping("/tenders/{tender}/conflicts")
    String assessment(@PathVariable String tender, Model model) {
        return show(tender, "", List.of(), model);
    }

    @PostMapping("/tenders/{tender}/conflicts")
    String review(
            @PathVariable String tender,
            @RequestParam(defaultValue = "") String statement,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        try {
            assessing.review(tender, statement);
            redirect.addFlashAttribute("done", "The conflicts assessment has a further version");
            return "redirect:/tenders/" + tender + "/conflicts";
        } catch (Refusal refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return show(tender, statement, List.of(refused), model);
        }
    }

    @GetMapping("/tasks/decideConflict")
    String open(@RequestParam(defaultValue = "") String taskId, Model model) {
        return decision(taskId, process.interestOf(taskId), "", "", List.of(), model);
    }

    @PostMapping("/tasks/decideConflict")
    String decide(
            @RequestParam(defaultValue = "") String taskId,
            @RequestParam(defaultValue = "") String ruling,
            @RequestParam(defaultValue = "") String reason,
            Model model,
            HttpServletResponse response) {
        String interest = process.interestOf(taskId);
        try {
            process.decide(
                    interest,
                    Arrays.stream(Ruling.values())
                            .filter(each -> each.name().equals(ruling))
                            .findFirst()
                            .orElse(null),
                    reason);
            return "redirect:/work";
        } catch (Refusal refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return decision(taskId, interest, ruling, reason, List.of(refused), model);
        }
    }

    private String show(String tender, String statement, List<Refusal> errors, Model model) {
        model.addAttribute("tender", tender);
        model.addAttribute("assessment", assessing.assessment(tender));
        model.addAttribute("officer", actor.get().has(Role.PROCUREMENT_OFFICER));
        model.addAttribute("statement", statement);
        model.addAttribute("errors", Problem.of(errors));
        return "evaluation/conflicts";
    }

    private String decision(
            String taskId, String interest, String ruling, String reason, List<Refusal> errors, Model model) {
        model.addAttribute("taskId", taskId);
        model.addAttribute("interest", deciding.interest(interest));
        model.addAttribute("subject", deciding.title(interest));
        model.addAttribute(
                "choices",
                deciding.choices(interest).stream()
                        .map(each -> new PanelPages.Choice(each.name(), sentence(each.words())))
                        .toList());
        model.addAttribute("ruling", ruling);
        model.addAttribute("reason", reason);
        model.addAttribute("errors", Problem.of(errors));
        return "evaluation/decide-conflict";
    }

    private static String sentence(String words) {
        return words.substring(0, 1).toUpperCase(java.util.Locale.UK) + words.substring(1);
    }
}
