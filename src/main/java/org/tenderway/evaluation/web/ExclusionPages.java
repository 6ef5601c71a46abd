package org.tenderway.evaluation.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tenderway.bid.BidView;
import org.tenderway.evaluation.ExclusionGround;
import org.tenderway.evaluation.domain.ExclusionFinding;
import org.tenderway.evaluation.domain.ExclusionView;
import org.tenderway.evaluation.domain.Exclusions;
import org.tenderway.vocabulary.Problem;
import org.tenderway.vocabulary.Refusal;

/** The exclusion grounds of every tenderer, as an officer finds them. */
@Controller
class ExclusionPages {

    private final Exclusions exclusions;

    ExclusionPages(Exclusions exclusions) {
        this.exclusions = exclusions;
    }

    @GetMapping("/tenders/{tender}/exclusions")
    String show(@PathVariable String tender, Model model) {
        return show(tender, Map.of(), List.of(), model);
    }

    @PostMapping("/tenders/{tender}/exclusions")
    String check(
            @PathVariable String tender,
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletResponse response) {
        try {
            ExclusionGround ground = Stream.of(ExclusionGround.values())
                    .filter(each -> each.name().equals(typed.get("ground")))
                    .findFirst()
                    .orElseThrow(() -> new Refusal("ground", "choose the ground, or that none applies"));
            exclusions.check(
                    tender,
                    typed.getOrDefault("supplier", ""),
                    new ExclusionFinding(
                            ground,
                            typed.containsKey("continuing"),
                            typed.containsKey("excluded"),
                            typed.getOrDefault("reason", "")));
            return "redirect:/tenders/" + tender + "/exclusions";
        } catch (Refusal refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return show(tender, typed, List.of(refused), model);
        }
    }

    private String show(String tender, Map<String, String> typed, List<Refusal> errors, Model model) {
        Map<BidView, Optional<ExclusionView>> found = exclusions.of(tender);
        model.addAttribute("tender", tender);
        model.addAttribute(
                "checks",
                found.entrySet().stream()
                        .map(each -> row(each.getKey(), each.getValue()))
                        .toList());
        model.addAttribute(
                "suppliers",
                found.keySet().stream()
                        .map(bid -> new Option(bid.supplier(), bid.supplierName()))
                        .toList());
        model.addAttribute(
                "grounds",
                Stream.of(ExclusionGround.values())
                        .map(each -> new Option(each.name(), each.words()))
                        .toList());
        model.addAttribute("typed", typed);
        model.addAttribute("errors", Problem.of(errors));
        return "evaluation/exclusions";
    }

    private static List<String> row(BidView bid, Optional<ExclusionView> found) {
        return found.map(check -> List.of(
                        bid.supplierName(),
                        check.finding().ground().words(),
                        check.finding().excluded() ? "Excluded" : "Not excluded",
                        check.finding().reason(),
                        check.checkedBy()))
                .orElse(List.of(bid.supplierName(), "Not checked yet", "–", "–", "–"));
    }

    record Option(String value, String label) {}
}
