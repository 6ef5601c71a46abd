package org.tenderway.portal.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tenderway.clarification.Clarifications;
import org.tenderway.clarification.Clarifications.Window;
import org.tenderway.portal.web.Opportunities.Opportunity;
import org.tenderway.supplier.CurrentSupplier;
import org.tenderway.vocabulary.Problem;
import org.tenderway.vocabulary.Refusal;

/** A supplier registers an interest and asks questions. */
@Controller
class QuestionPages {

    private final Opportunities opportunities;
    private final Clarifications clarifications;
    private final CurrentSupplier supplier;

    QuestionPages(Opportunities opportunities, Clarifications clarifications, CurrentSupplier supplier) {
        this.opportunities = opportunities;
        this.clarifications = clarifications;
        this.supplier = supplier;
    }

    @PostMapping("/supplier/opportunities/{tender}/interest")
    String interest(@PathVariable String tender, RedirectAttributes next) {
        Opportunity opportunity = opportunities.existing(tender);
        clarifications.registerInterest(opportunity.reference(), supplier.get());
        next.addFlashAttribute("done", "Your interest is registered: you will hear of every answer");
        return "redirect:/opportunities/" + opportunity.reference();
    }

    @GetMapping("/supplier/opportunities/{tender}/question")
    String blank(@PathVariable String tender, Model model) {
        return form(opportunities.existing(tender), "", List.of(), model);
    }

    @PostMapping("/supplier/opportunities/{tender}/question")
    String ask(
            @PathVariable String tender,
            @RequestParam(defaultValue = "") String question,
            Model model,
            HttpServletResponse response) {
        Opportunity opportunity = opportunities.existing(tender);
        try {
            clarifications.ask(opportunity.reference(), supplier.get(), question);
            return "redirect:/supplier/opportunities/%s/question/sent".formatted(opportunity.reference());
        } catch (Refusal refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return form(opportunity, question, Problem.of(refused), model);
        }
    }

    @GetMapping("/supplier/opportunities/{tender}/question/sent")
    String sent(@PathVariable String tender, Model model) {
        model.addAttribute("opportunity", opportunities.existing(tender));
        return "portal/question-sent";
    }

    private String form(Opportunity opportunity, String question, List<Problem> errors, Model model) {
        var window = clarifications.window(opportunity.reference());
        model.addAttribute("opportunity", opportunity);
        model.addAttribute("open", window.map(Window::isOpen).orElse(false));
        model.addAttribute(
                "closes", window.map(Window::closesAt).map(Moments::minute).orElse(""));
        model.addAttribute("question", question);
        model.addAttribute("errors", errors);
        return "portal/question";
    }
}
