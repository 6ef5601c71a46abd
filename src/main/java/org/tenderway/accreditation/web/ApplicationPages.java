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
import org.tenderway.accreditation.domain.Applying;
import org.tenderway.accreditation.domain.OpenBooks;
import org.tenderway.vocabulary.Problem;
import org.tenderway.vocabulary.Refusal;

/** One home on a list: how it stands, and the page on which it applies and, later, remedies what failed. */
@Controller
class ApplicationPages {

    private final ApplicationPapers papers;
    private final Applying applying;
    private final OpenBooks openBooks;

    ApplicationPages(ApplicationPapers papers, Applying applying, OpenBooks openBooks) {
        this.papers = papers;
        this.applying = applying;
        this.openBooks = openBooks;
    }

    @GetMapping("/accreditations/{reference}")
    String one(@PathVariable String reference, Model model) {
        ApplicationPaper paper = paper(reference);
        model.addAttribute("paper", paper);
        model.addAttribute("rows", PlaceRows.of(paper.place()));
        model.addAttribute("answerable", papers.isAnswerable(reference));
        boolean mayRead = openBooks.mayRead(reference);
        model.addAttribute("mayReadOpenBook", mayRead);
        model.addAttribute("openBook", mayRead ? openBooks.read(reference).orElse("") : "");
        return "accreditation/place";
    }

    @GetMapping("/accreditations/{reference}/application")
    String blank(@PathVariable String reference, Model model) {
        return form(new AnswerLines(paper(reference), Map.of()), List.of(), model);
    }

    @PostMapping("/accreditations/{reference}/application")
    String submit(
            @PathVariable String reference,
            @RequestParam Map<String, String> entered,
            Model model,
            RedirectAttributes next,
            HttpServletResponse response) {
        AnswerLines lines = new AnswerLines(paper(reference), entered);
        List<Refusal> problems = lines.unreadable();
        if (problems.isEmpty()) {
            try {
                applying.submit(reference, lines.read());
                next.addFlashAttribute("done", "The application was handed in");
                return "redirect:/accreditations/" + reference;
            } catch (Refusal refused) {
                problems = applying.problems(reference, lines.read());
                problems = problems.isEmpty() ? List.of(refused) : problems;
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        return form(lines, Problem.of(problems), model);
    }

    private String form(AnswerLines lines, List<Problem> problems, Model model) {
        model.addAttribute("place", lines.paper().place());
        model.addAttribute("first", lines.paper().attempts().isEmpty());
        model.addAttribute(
                "answerable", papers.isAnswerable(lines.paper().place().reference()));
        model.addAttribute("lines", lines.inputs(problems));
        model.addAttribute("standing", lines.standing());
        model.addAttribute("errors", problems);
        return "accreditation/application";
    }

    private ApplicationPaper paper(String reference) {
        return papers.find(reference)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "there is no such application"));
    }
}
