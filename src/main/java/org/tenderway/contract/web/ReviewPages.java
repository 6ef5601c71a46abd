package org.tenderway.contract.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tenderway.contract.domain.performance.Finding;
import org.tenderway.contract.domain.performance.ReviewPaper;
import org.tenderway.contract.domain.performance.Reviewing;
import org.tenderway.contract.domain.performance.Verdict;
import org.tenderway.contract.process.ContractReviewProcess;
import org.tenderway.vocabulary.Refusal;

/** A review against its criteria: bands and findings, which no form of the engine should hold. */
@Controller
class ReviewPages {

    private final ContractReviewProcess process;
    private final Reviewing reviewing;

    ReviewPages(ContractReviewProcess process, Reviewing reviewing) {
        this.process = process;
        this.reviewing = reviewing;
    }

    @GetMapping("/tasks/conductReview")
    String sheet(@RequestParam(defaultValue = "") String taskId, Model model) {
        return show(taskId, reviewing.paper(process.reviewOf(taskId)), PerformanceForm.EMPTY, model);
    }

    @PostMapping("/tasks/conductReview")
    String conduct(
            @RequestParam(defaultValue = "") String taskId,
            @RequestParam Map<String, String> typed,
            Model model,
            RedirectAttributes next,
            HttpServletResponse response) {
        String review = process.reviewOf(taskId);
        ReviewPaper paper = reviewing.paper(review);
        PerformanceForm form = PerformanceForm.of(typed);
        try {
            process.conduct(
                    review,
                    IntStream.range(0, paper.criteria().size())
                            .mapToObj(row -> new Finding(form.text("band" + row), form.text("note" + row)))
                            .toList(),
                    new Verdict(
                            form.text("outcome"),
                            form.day("visitOn"),
                            form.text("cause"),
                            form.flag("immediate"),
                            form.text("ground"),
                            form.text("summary")));
        } catch (Refusal refusal) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return show(taskId, paper, form.refused(refusal), model);
        }
        next.addFlashAttribute("done", "The review was recorded");
        return "redirect:/contracts/%s/performance".formatted(paper.review().contract());
    }

    private static String show(String taskId, ReviewPaper paper, PerformanceForm form, Model model) {
        model.addAttribute("taskId", taskId);
        model.addAttribute("paper", paper);
        model.addAttribute("form", form);
        return "contract/conduct-review";
    }
}
