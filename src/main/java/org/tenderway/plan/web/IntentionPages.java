package org.tenderway.plan.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tenderway.identity.AtOnce;
import org.tenderway.identity.CurrentActor;
import org.tenderway.identity.Marks;
import org.tenderway.identity.Role;
import org.tenderway.plan.CaseOpening;
import org.tenderway.plan.CommissioningPlans;
import org.tenderway.plan.PlanLineState;
import org.tenderway.plan.PlanLineView;
import org.tenderway.plan.domain.line.Abbreviations;
import org.tenderway.plan.process.PlanIntentionProcess;
import org.tenderway.vocabulary.CaseReference;
import org.tenderway.vocabulary.Money;
import org.tenderway.vocabulary.Problem;
import org.tenderway.vocabulary.Refusal;

/** One intention: what is printed, what it means, what became of it, and what may be done with it. */
@Controller
@RequestMapping("/intentions/{reference}")
class IntentionPages {

    private final CommissioningPlans plans;
    private final PlanIntentionProcess process;
    private final Abbreviations abbreviations;
    private final CurrentActor actor;

    IntentionPages(
            CommissioningPlans plans, PlanIntentionProcess process, Abbreviations abbreviations, CurrentActor actor) {
        this.plans = plans;
        this.process = process;
        this.abbreviations = abbreviations;
        this.actor = actor;
    }

    @GetMapping
    String one(@PathVariable String reference, Model model) {
        return show(reference, model, null, Map.of());
    }

    @PostMapping("/case")
    String openCase(
            @PathVariable String reference,
            @RequestParam Map<String, String> typed,
            Model model,
            RedirectAttributes next,
            HttpServletResponse response) {
        return act(reference, typed, "The case was opened", model, next, response, () -> {
            CaseReference opened = at("openedCase", () -> CaseReference.typed(text(typed, "openedCase")));
            Money value = at("estimatedValue", () -> Money.of(text(typed, "estimatedValue")));
            plans.openCase(reference, new CaseOpening(opened, text(typed, "title"), value, text(typed, "consulted")));
        });
    }

    @PostMapping("/contracts")
    String link(
            @PathVariable String reference,
            @RequestParam Map<String, String> typed,
            Model model,
            RedirectAttributes next,
            HttpServletResponse response) {
        return act(
                reference,
                typed,
                "The contract was linked",
                model,
                next,
                response,
                () -> plans.link(reference, text(typed, "contract")));
    }

    @PostMapping("/reports")
    String report(
            @PathVariable String reference,
            @RequestParam Map<String, String> typed,
            Model model,
            RedirectAttributes next,
            HttpServletResponse response) {
        return act(reference, typed, "The report was kept", model, next, response, () -> {
            String number = text(typed, "number");
            Refusal.unless(number.matches("[0-9]{1,3}"), "number", "choose the date you report on");
            Marks.read(text(typed, "version"))
                    .edit(
                            number,
                            seen -> process.report(
                                    reference,
                                    seen,
                                    Integer.parseInt(number),
                                    text(typed, "result"),
                                    text(typed, "newDate"),
                                    text(typed, "reason")));
        });
    }

    private String act(
            String reference,
            Map<String, String> typed,
            String done,
            Model model,
            RedirectAttributes next,
            HttpServletResponse response,
            Runnable action) {
        line(reference);
        try {
            AtOnce.edit(action);
        } catch (Refusal refusal) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return show(reference, model, refusal, typed);
        }
        next.addFlashAttribute("done", done);
        return "redirect:/intentions/" + reference;
    }

    private static <T> T at(String field, java.util.function.Supplier<T> reading) {
        try {
            return reading.get();
        } catch (Refusal refusal) {
            throw new Refusal(field, refusal.reason());
        }
    }

    private String show(String reference, Model model, @Nullable Refusal refusal, Map<String, String> typed) {
        PlanLineView line = line(reference);
        boolean watched = line.state() == PlanLineState.APPROVED || line.state() == PlanLineState.CASE_OPEN;
        boolean commissioner = actor.get().has(Role.COMMISSIONER);
        model.addAttribute("row", IntentionRow.of(line, abbreviations));
        model.addAttribute("rows", IntentionLines.of(line, abbreviations));
        model.addAttribute("dates", IntentionLines.dates(line));
        model.addAttribute(
                "open", line.dates().stream().filter(date -> date.open()).toList());
        model.addAttribute("mayOpen", commissioner && line.state() == PlanLineState.APPROVED);
        model.addAttribute("mayReport", watched && (commissioner || actor.get().has(Role.MANAGER)));
        model.addAttribute("mayLink", commissioner || actor.get().has(Role.CONTRACT_MANAGER));
        model.addAttribute("typed", typed);
        model.addAttribute(
                "version",
                typed.getOrDefault(
                        "version",
                        Marks.of(line.dates().stream()
                                        .collect(Collectors.toMap(
                                                date -> String.valueOf(date.number()), date -> date.mark())))
                                .written()));
        model.addAttribute("errors", Problem.of(refusal));
        return "plan/intention";
    }

    private PlanLineView line(String reference) {
        return plans.find(reference)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "there is no such intention"));
    }

    private static String text(Map<String, String> typed, String field) {
        return Optional.ofNullable(typed.get(field)).orElse("").strip();
    }
}
