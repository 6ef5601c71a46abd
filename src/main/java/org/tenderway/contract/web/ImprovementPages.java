package org.tenderway.contract.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tenderway.contract.Performance;
import org.tenderway.contract.domain.performance.Improving;
import org.tenderway.contract.domain.performance.NewAction;
import org.tenderway.contract.domain.performance.PlanOutcome;
import org.tenderway.contract.domain.performance.PlanPaper;
import org.tenderway.contract.domain.performance.Progress;
import org.tenderway.contract.process.ContractImprovementProcess;
import org.tenderway.vocabulary.Refusal;

/** The matrix of an improvement plan: read by anybody, drafted and reviewed behind its tasks. */
@Controller
class ImprovementPages {

    private static final int SPARE_ROWS = 3;

    private final ContractImprovementProcess process;
    private final Improving improving;
    private final Performance performance;
    private final Clock clock;

    ImprovementPages(ContractImprovementProcess process, Improving improving, Performance performance, Clock clock) {
        this.process = process;
        this.improving = improving;
        this.performance = performance;
        this.clock = clock;
    }

    @GetMapping("/improvement-plans/{reference}")
    String plan(@PathVariable String reference, Model model) {
        if (performance.improvementPlan(reference).isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, "there is no such improvement plan");
        }
        return show("contract/improvement-plan", "", improving.paper(reference), PerformanceForm.EMPTY, model);
    }

    @GetMapping("/tasks/draftImprovementPlan")
    String draft(@RequestParam(defaultValue = "") String taskId, Model model) {
        PlanPaper paper = improving.paper(process.planDrafted(taskId));
        return show(
                "contract/draft-plan", taskId, paper, PlanForm.of(paper.plan().actions()), model);
    }

    @PostMapping("/tasks/draftImprovementPlan")
    String agree(
            @RequestParam(defaultValue = "") String taskId,
            @RequestParam Map<String, String> typed,
            Model model,
            RedirectAttributes next,
            HttpServletResponse response) {
        String plan = process.planDrafted(taskId);
        PerformanceForm form = PerformanceForm.of(typed);
        try {
            process.draft(
                    plan,
                    IntStream.range(0, PlanForm.rows(form))
                            .mapToObj(row -> new NewAction(
                                    form.text("text" + row),
                                    form.text("owner" + row),
                                    form.day("dueOn" + row),
                                    form.text("evidence" + row)))
                            .toList());
        } catch (Refusal refusal) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return show("contract/draft-plan", taskId, improving.paper(plan), form.refused(refusal), model);
        }
        next.addFlashAttribute("done", "The plan goes to the provider, who may answer");
        return "redirect:/improvement-plans/" + plan;
    }

    @GetMapping("/tasks/reviewImprovement")
    String progress(@RequestParam(defaultValue = "") String taskId, Model model) {
        return show(
                "contract/review-plan",
                taskId,
                improving.paper(process.planReviewed(taskId)),
                PerformanceForm.EMPTY,
                model);
    }

    @PostMapping("/tasks/reviewImprovement")
    String review(
            @RequestParam(defaultValue = "") String taskId,
            @RequestParam Map<String, String> typed,
            Model model,
            RedirectAttributes next,
            HttpServletResponse response) {
        String plan = process.planReviewed(taskId);
        PerformanceForm form = PerformanceForm.of(typed);
        PlanPaper paper = improving.paper(plan);
        try {
            process.review(
                    plan,
                    IntStream.range(0, paper.plan().actions().size())
                            .mapToObj(row -> new Progress(
                                    form.flag("met" + row), form.text("shown" + row), form.day("newDay" + row)))
                            .toList(),
                    new PlanOutcome(
                            form.text("outcome"), form.flag("immediate"), form.text("ground"), form.text("reason")));
        } catch (Refusal refusal) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return show("contract/review-plan", taskId, paper, form.refused(refusal), model);
        }
        next.addFlashAttribute("done", "The progress was recorded");
        return "redirect:/improvement-plans/" + plan;
    }

    private String show(String view, String taskId, PlanPaper paper, PerformanceForm form, Model model) {
        model.addAttribute("taskId", taskId);
        model.addAttribute("paper", paper);
        model.addAttribute("form", form);
        model.addAttribute(
                "rows",
                IntStream.range(
                                0,
                                Math.max(
                                        PlanForm.rows(form),
                                        paper.plan().actions().size() + SPARE_ROWS))
                        .boxed()
                        .toList());
        model.addAttribute("today", LocalDate.now(clock));
        return view;
    }
}
