package org.tenderway.accreditation.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
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
import org.tenderway.accreditation.domain.ApplicationPaper;
import org.tenderway.accreditation.domain.ApplicationPapers;
import org.tenderway.accreditation.domain.Assessing;
import org.tenderway.accreditation.domain.OpenBooks;
import org.tenderway.vocabulary.Problem;
import org.tenderway.vocabulary.Refusal;

/** Every answered criterion, to be found met or not met by the reviewer of such homes. */
@Controller
class AssessmentPages {

    private final ApplicationPapers papers;
    private final Assessing assessing;
    private final OpenBooks openBooks;

    AssessmentPages(ApplicationPapers papers, Assessing assessing, OpenBooks openBooks) {
        this.papers = papers;
        this.assessing = assessing;
        this.openBooks = openBooks;
    }

    @GetMapping("/accreditations/{reference}/assessment")
    String blank(@PathVariable String reference, Model model) {
        return form(lines(reference, Map.of()), List.of(), model);
    }

    @PostMapping("/accreditations/{reference}/assessment")
    String assess(
            @PathVariable String reference,
            @RequestParam Map<String, String> entered,
            Model model,
            RedirectAttributes next,
            HttpServletResponse response) {
        FindingLines lines = lines(reference, entered);
        try {
            assessing.assess(reference, lines.read());
            next.addFlashAttribute("done", "The assessment was recorded");
            return "redirect:/accreditations/" + reference;
        } catch (Refusal refused) {
            List<Refusal> problems = assessing.problems(reference, lines.read());
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return form(lines, Problem.of(problems.isEmpty() ? List.of(refused) : problems), model);
        }
    }

    private FindingLines lines(String reference, Map<String, String> entered) {
        ApplicationPaper paper = papers.find(reference)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "there is no such application"));
        return new FindingLines(paper, assessing.toAssess(reference), entered);
    }

    private String form(FindingLines lines, List<Problem> problems, Model model) {
        String reference = lines.paper().place().reference();
        boolean mayRead = openBooks.mayRead(reference);
        model.addAttribute("place", lines.paper().place());
        model.addAttribute("waiting", assessing.isWaiting(reference));
        model.addAttribute("lines", lines.inputs(problems));
        model.addAttribute("mayReadOpenBook", mayRead);
        model.addAttribute("openBook", mayRead ? openBooks.read(reference).orElse("") : "");
        model.addAttribute("errors", problems);
        return "accreditation/assessment";
    }
}
