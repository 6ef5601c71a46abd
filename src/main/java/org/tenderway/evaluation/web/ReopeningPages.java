package org.tenderway.evaluation.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tenderway.evaluation.domain.Reopenings;
import org.tenderway.vocabulary.Problem;
import org.tenderway.vocabulary.Refusal;

/** Who asked to re-open the locked scores of a lot-role, why, and what was decided. */
@Controller
class ReopeningPages {

    private final Reopenings reopenings;

    ReopeningPages(Reopenings reopenings) {
        this.reopenings = reopenings;
    }

    @GetMapping("/evaluations/{lotRole}/reopening")
    String show(@PathVariable String lotRole, Model model) {
        return show(lotRole, "", List.of(), model);
    }

    @PostMapping("/evaluations/{lotRole}/reopening")
    String ask(
            @PathVariable String lotRole,
            @RequestParam(defaultValue = "") String reason,
            Model model,
            HttpServletResponse response) {
        try {
            reopenings.ask(lotRole, reason);
            return "redirect:/evaluations/" + lotRole + "/reopening";
        } catch (Refusal refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return show(lotRole, reason, Problem.of(List.of(refused)), model);
        }
    }

    private String show(String lotRole, String reason, List<Problem> errors, Model model) {
        Reopenings.Story story = reopenings.story(lotRole);
        model.addAttribute("lotRole", lotRole);
        model.addAttribute("subject", story.title());
        model.addAttribute("requests", story.requests());
        model.addAttribute("mayAsk", story.mayAsk());
        model.addAttribute("reason", reason);
        model.addAttribute("errors", errors);
        return "evaluation/reopening";
    }
}
