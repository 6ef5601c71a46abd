package org.tenderway.contract.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tenderway.contract.ContractView;
import org.tenderway.contract.Contracts;
import org.tenderway.contract.domain.performance.NewConcern;
import org.tenderway.contract.domain.performance.ReviewPlanning;
import org.tenderway.contract.domain.performance.Suspending;
import org.tenderway.contract.process.ContractSuspensionProcess;
import org.tenderway.vocabulary.Refusal;

/** What people raise about a contract: a concern, a review out of turn, a suspension, and its early end. */
@Controller
class PerformanceForms {

    private static final Map<String, String> HEADINGS = Map.of(
            "concern", "Record a concern",
            "review", "Ask for a review",
            "suspension", "Propose to stop new placements",
            "lifting", "Lift the suspension");

    private final Contracts contracts;
    private final ReviewPlanning planning;
    private final Suspending suspending;
    private final ContractSuspensionProcess process;

    PerformanceForms(
            Contracts contracts, ReviewPlanning planning, Suspending suspending, ContractSuspensionProcess process) {
        this.contracts = contracts;
        this.planning = planning;
        this.suspending = suspending;
        this.process = process;
    }

    @GetMapping("/contracts/{reference}/performance/{what:concern|review|suspension|lifting}")
    String blank(@PathVariable String reference, @PathVariable String what, Model model) {
        return show(reference, what, PerformanceForm.EMPTY, model);
    }

    @PostMapping("/contracts/{reference}/performance/{what:concern|review|suspension|lifting}")
    String send(
            @PathVariable String reference,
            @PathVariable String what,
            @RequestParam Map<String, String> typed,
            Model model,
            RedirectAttributes next,
            HttpServletResponse response) {
        PerformanceForm form = PerformanceForm.of(typed);
        try {
            next.addFlashAttribute("done", take(reference, what, form));
        } catch (Refusal refusal) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return show(reference, what, form.refused(refusal), model);
        }
        return "redirect:/contracts/%s/performance".formatted(reference);
    }

    private String take(String contract, String what, PerformanceForm form) {
        switch (what) {
            case "concern" -> {
                planning.record(
                        contract,
                        new NewConcern(
                                form.text("kind"), form.text("severity"), form.day("notedOn"), form.text("note")));
                return "The concern was recorded; a review looks into it";
            }
            case "review" -> {
                planning.ask(contract, form.text("because"));
                return "The review is open";
            }
            case "suspension" -> {
                suspending.propose(contract, form.text("cause"), form.text("because"), form.flag("immediate"));
                return "The suspension of new placements was proposed";
            }
            default -> {
                process.lift(suspending.openOn(contract), form.text("reason"));
                return "New placements may be made again";
            }
        }
    }

    private String show(String reference, String what, PerformanceForm form, Model model) {
        ContractView contract = contracts
                .find(reference)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "there is no such contract"));
        model.addAttribute("contract", contract);
        model.addAttribute("what", what);
        model.addAttribute("heading", HEADINGS.getOrDefault(what, ""));
        model.addAttribute("form", form);
        return "contract/performance-form";
    }
}
