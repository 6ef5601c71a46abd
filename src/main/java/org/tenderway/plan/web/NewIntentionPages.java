package org.tenderway.plan.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tenderway.identity.CurrentActor;
import org.tenderway.identity.Role;
import org.tenderway.plan.CommissioningPlans;
import org.tenderway.plan.PlanCells;
import org.tenderway.vocabulary.Problem;
import org.tenderway.vocabulary.Refusal;

/** Where a commissioner adds a line to a plan in its year; it goes to the board. */
@Controller
@RequestMapping("/intentions/new")
class NewIntentionPages {

    private static final Map<String, String> LABELS = labels();

    private final CommissioningPlans plans;
    private final CurrentActor actor;

    NewIntentionPages(CommissioningPlans plans, CurrentActor actor) {
        this.plans = plans;
        this.actor = actor;
    }

    /** A field of the form with what was typed. */
    record Field(String name, String label, String hint, boolean large, String value) {}

    @GetMapping
    String blank(Model model) {
        refuseUnlessCommissioner();
        return page(model, Map.of(), null);
    }

    @PostMapping
    String add(
            @RequestParam Map<String, String> typed,
            Model model,
            RedirectAttributes next,
            HttpServletResponse response) {
        refuseUnlessCommissioner();
        try {
            String reference = plans.add(
                    PlanCells.of(PlanCells.COLUMNS.stream()
                            .map(column -> typed.getOrDefault(column, "").strip())
                            .toList()),
                    typed.getOrDefault("because", ""));
            next.addFlashAttribute("done", "The line was added and goes to the board");
            return "redirect:/intentions/" + reference;
        } catch (Refusal refusal) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return page(model, typed, refusal);
        }
    }

    private String page(Model model, Map<String, String> typed, @Nullable Refusal refusal) {
        model.addAttribute(
                "titles",
                plans.all().stream().map(line -> line.cells().plan()).distinct().toList());
        model.addAttribute("plan", typed.getOrDefault("plan", ""));
        model.addAttribute("status", typed.getOrDefault("status", "New"));
        model.addAttribute(
                "fields",
                LABELS.entrySet().stream()
                        .map(each -> new Field(
                                each.getKey(),
                                each.getValue().split("\\|", -1)[0],
                                each.getValue().split("\\|", -1)[1],
                                List.of("rationale", "milestones", "because").contains(each.getKey()),
                                typed.getOrDefault(each.getKey(), "")))
                        .toList());
        model.addAttribute("errors", Problem.of(refusal));
        return "plan/new-intention";
    }

    private void refuseUnlessCommissioner() {
        if (!actor.get().has(Role.COMMISSIONER)) {
            throw new AccessDeniedException("only a commissioner adds to a plan");
        }
    }

    private static Map<String, String> labels() {
        Map<String, String> labels = new LinkedHashMap<>();
        labels.put("printed_ref", "Reference in the plan|For example 3n");
        labels.put("outcome", "Outcome|For example 3 Healthy Culture");
        labels.put("activity", "Activity and scope|");
        labels.put("type", "Type (optional)|For example Review, Implementation, Commissioning of new services");
        labels.put("rationale", "Why (optional)|");
        labels.put(
                "milestones",
                "Milestones|Text @ date, with a bar between two milestones, for example Review @ By May 2020 | Decision @ Q2 2020/21");
        labels.put("director_sponsors", "Directors and sponsors|By initials or post, with a semicolon between two");
        labels.put("portfolio_holders", "Portfolio holders (optional)|With a semicolon between two");
        labels.put("funding_sources", "Funding (optional)|With a semicolon between two");
        labels.put("value_text", "Value (optional)|In words and figures, for example circa £1.2m pa");
        labels.put("savings_text", "Savings (optional)|");
        labels.put("links", "Contracts it names (optional)|For example contracts end 31 March 2021");
        labels.put("because", "Why it is added in the year|The board reads it");
        return labels;
    }
}
