package org.tenderway.supplier.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tenderway.supplier.domain.RatingImport;
import org.tenderway.vocabulary.Problem;
import org.tenderway.vocabulary.Refusal;

/** Takes a file of the care regulator's ratings. */
@Controller
class CareRatingPages {

    private static final int MOST_SHOWN = 100;

    private final RatingImport ratings;

    CareRatingPages(RatingImport ratings) {
        this.ratings = ratings;
    }

    @GetMapping("/care-ratings")
    String blank(Model model) {
        return show(List.of(), model);
    }

    @PostMapping("/care-ratings")
    String take(
            @RequestParam(required = false) @Nullable MultipartFile file,
            Model model,
            RedirectAttributes next,
            HttpServletResponse response) {
        List<String> problems;
        try {
            if (file == null || file.isEmpty()) {
                throw new Refusal("file", "choose a file of ratings");
            }
            var outcome = ratings.take(text(file));
            problems = outcome.problems();
            if (problems.isEmpty()) {
                next.addFlashAttribute(
                        "done",
                        "%d entries were added, %d were known already".formatted(outcome.added(), outcome.known()));
                return "redirect:/care-ratings";
            }
        } catch (Refusal refusal) {
            problems = List.of(refusal.reason());
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        return show(problems, model);
    }

    private static String text(MultipartFile file) {
        try {
            return new String(file.getBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String show(List<String> problems, Model model) {
        model.addAttribute(
                "errors",
                problems.stream()
                        .limit(MOST_SHOWN)
                        .map(problem -> new Problem("file", problem))
                        .toList());
        model.addAttribute("more", Math.max(0, problems.size() - MOST_SHOWN));
        return "supplier/care-ratings";
    }
}
