package org.tenderway.evaluation.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tenderway.evaluation.domain.DeclarationView;
import org.tenderway.evaluation.domain.DeclarationView.Declared;
import org.tenderway.evaluation.domain.Declaring;
import org.tenderway.evaluation.domain.InterestNature;
import org.tenderway.evaluation.process.EvaluationScoringProcess;
import org.tenderway.vocabulary.Problem;
import org.tenderway.vocabulary.Refusal;

/** A panel member declares bidder by bidder: the names are all there is to see. */
@Controller
class InterestPages {

    private static final String NONE = "NONE";

    private final Declaring declaring;
    private final EvaluationScoringProcess process;

    InterestPages(Declaring declaring, EvaluationScoringProcess process) {
        this.declaring = declaring;
        this.process = process;
    }

    @GetMapping("/tasks/declareConflict")
    String open(@RequestParam(defaultValue = "") String taskId) {
        return "redirect:/lots/" + process.lotRoleOf("declareConflict", taskId) + "/interests";
    }

    @GetMapping("/lots/{lotRole}/interests")
    String bidders(@PathVariable String lotRole, Model model) {
        return show(lotRole, declaring.declaration(lotRole), Map.of(), List.of(), model);
    }

    @PostMapping("/lots/{lotRole}/interests")
    String declare(
            @PathVariable String lotRole,
            @RequestParam Map<String, String> entered,
            Model model,
            HttpServletResponse response) {
        DeclarationView declaration = declaring.declaration(lotRole);
        try {
            process.declare(lotRole, interests(declaration, entered));
            return "redirect:/work";
        } catch (Refusal refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return show(lotRole, declaration, entered, List.of(refused), model);
        }
    }

    private static Map<String, Declared> interests(DeclarationView declaration, Map<String, String> entered) {
        Map<String, Declared> interests = new LinkedHashMap<>();
        for (DeclarationView.Bidder bidder : declaration.bidders()) {
            String field = "interest-" + bidder.bid();
            String answer = entered.getOrDefault(field, bidder.declared() ? NONE : "");
            Refusal.unless(
                    !answer.isEmpty() || !declaration.first(),
                    field,
                    "say whether you have an interest in " + bidder.name());
            if (!answer.isEmpty() && !answer.equals(NONE)) {
                interests.put(
                        bidder.bid(),
                        new Declared(nature(field, answer), entered.getOrDefault("reason-" + bidder.bid(), "")));
            }
        }
        return interests;
    }

    private static InterestNature nature(String field, String answer) {
        return Arrays.stream(InterestNature.values())
                .filter(nature -> nature.name().equals(answer))
                .findFirst()
                .orElseThrow(() -> new Refusal(field, "choose one of the answers"));
    }

    private static String show(
            String lotRole,
            DeclarationView declaration,
            Map<String, String> entered,
            List<Refusal> errors,
            Model model) {
        model.addAttribute("lotRole", lotRole);
        model.addAttribute("declaration", declaration);
        model.addAttribute("errors", Problem.of(errors));
        model.addAttribute(
                "bidders",
                declaration.bidders().stream()
                        .map(bidder -> new BidderLine(
                                bidder.name(),
                                bidder.declared(),
                                "interest-" + bidder.bid(),
                                entered.getOrDefault("interest-" + bidder.bid(), ""),
                                "reason-" + bidder.bid(),
                                entered.getOrDefault("reason-" + bidder.bid(), "")))
                        .toList());
        model.addAttribute("answers", answers());
        return "evaluation/interests";
    }

    private static List<PanelPages.Choice> answers() {
        List<PanelPages.Choice> answers = new java.util.ArrayList<>();
        answers.add(new PanelPages.Choice(NONE, "No interest"));
        for (InterestNature nature : InterestNature.values()) {
            String words = nature.words();
            answers.add(new PanelPages.Choice(
                    nature.name(), "Yes: " + words.substring(0, 1).toLowerCase(Locale.UK) + words.substring(1)));
        }
        return answers;
    }

    record BidderLine(String name, boolean declared, String field, String answer, String reasonField, String reason) {}
}
