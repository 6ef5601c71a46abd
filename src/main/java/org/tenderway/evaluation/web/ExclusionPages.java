package org.tenderway.evaluation.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
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
import org.tenderway.evaluation.domain.ExclusionStands;
import org.tenderway.evaluation.domain.ExclusionView;
import org.tenderway.evaluation.domain.Exclusions;
import org.tenderway.evaluation.process.EvaluationExclusionsProcess;
import org.tenderway.identity.AtOnce;
import org.tenderway.identity.Marks;
import org.tenderway.vocabulary.Problem;
import org.tenderway.vocabulary.Refusal;

/** The exclusion grounds of every tenderer, as an officer finds them, up to the end of the check. */
@Controller
class ExclusionPages {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    private final Exclusions exclusions;
    private final EvaluationExclusionsProcess process;

    ExclusionPages(Exclusions exclusions, EvaluationExclusionsProcess process) {
        this.exclusions = exclusions;
        this.process = process;
    }

    @GetMapping("/tasks/checkExclusions")
    String open(@RequestParam(defaultValue = "") String taskId) {
        return "redirect:/tenders/" + process.tenderOf(taskId) + "/exclusions";
    }

    @GetMapping("/tenders/{tender}/exclusions")
    String show(@PathVariable String tender, Model model) {
        return show(tender, Map.of(), List.of(), model);
    }

    @PostMapping("/tenders/{tender}/exclusions")
    String check(
            @PathVariable String tender,
            @RequestParam(defaultValue = "record") String action,
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletResponse response) {
        try {
            switch (action) {
                case "none" -> AtOnce.edit(() -> exclusions.findNoGrounds(tender, typed.getOrDefault("none", "")));
                case "finish" -> {
                    process.finish(tender);
                    return "redirect:/work";
                }
                default -> record(tender, typed);
            }
            return "redirect:/tenders/" + tender + "/exclusions";
        } catch (Refusal refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return show(tender, typed, List.of(refused), model);
        }
    }

    private void record(String tender, Map<String, String> typed) {
        ExclusionGround ground = Stream.of(ExclusionGround.values())
                .filter(each -> each.name().equals(typed.get("ground")))
                .findFirst()
                .orElseThrow(() -> new Refusal("ground", "choose the ground, or that none applies"));
        String finding = typed.getOrDefault("finding", "");
        Refusal.unless(
                List.of("stays", "hear", "excluded").contains(finding),
                "finding",
                "choose what becomes of the tenderer");
        String supplier = typed.getOrDefault("supplier", "");
        var found = new ExclusionFinding(
                ground,
                typed.containsKey("continuing"),
                finding.equals("excluded"),
                typed.getOrDefault("reason", ""),
                finding.equals("hear") ? day(typed.getOrDefault("hearBy", "")) : null,
                typed.getOrDefault("representation", ""));
        Marks.read(typed.getOrDefault("version", ""))
                .edit(supplier, mark -> exclusions.check(tender, supplier, mark, found));
    }

    private static LocalDate day(String typed) {
        try {
            return LocalDate.parse(typed);
        } catch (DateTimeParseException unreadable) {
            throw new Refusal("hearBy", "give the tenderer a day after today to answer by");
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
        model.addAttribute(
                "seen",
                typed.getOrDefault("version", Marks.of(marks(tender, found)).written()));
        model.addAttribute("finishing", process.isOpen(tender));
        model.addAttribute("unseen", found.values().stream().anyMatch(Optional::isEmpty));
        model.addAttribute("typed", typed);
        model.addAttribute("errors", Problem.of(errors));
        return "evaluation/exclusions";
    }

    private static Map<String, String> marks(String tender, Map<BidView, Optional<ExclusionView>> found) {
        Map<String, String> marks = new HashMap<>();
        found.forEach((bid, last) -> last.ifPresent(view ->
                marks.put(bid.supplier(), ExclusionStands.of(tender, view).mark())));
        return marks;
    }

    private static List<String> row(BidView bid, Optional<ExclusionView> found) {
        return found.map(check -> List.of(
                        bid.supplierName(),
                        check.finding().ground().words(),
                        words(check.finding()),
                        check.finding().reason(),
                        check.finding().representation(),
                        check.checkedBy()))
                .orElse(List.of(bid.supplierName(), "Not checked yet", "–", "–", "–", "–"));
    }

    private static String words(ExclusionFinding finding) {
        LocalDate hearBy = finding.hearBy();
        if (hearBy != null) {
            return "Not decided: it may answer until " + DAY.format(hearBy);
        }
        return finding.excluded() ? "Excluded" : "Not excluded";
    }

    record Option(String value, String label) {}
}
