package org.tenderway.governance.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.tenderway.calendar.TypedDay;
import org.tenderway.governance.ClearanceView;
import org.tenderway.governance.DecisionView;
import org.tenderway.governance.Decisions;
import org.tenderway.governance.RecommendationOutcome;
import org.tenderway.governance.domain.Entering;
import org.tenderway.identity.Actor;
import org.tenderway.identity.AtOnce;
import org.tenderway.identity.CurrentActor;
import org.tenderway.identity.Marks;
import org.tenderway.identity.Role;
import org.tenderway.vocabulary.Problem;
import org.tenderway.vocabulary.Refusal;

/** One decision: every officer may read it, the committee clerk enters comments and outcomes. */
@Controller
@RequestMapping("/cases/{caseReference}/decisions/{decision}")
class DecisionPages {

    private static final String PAGE = "governance/decision";

    private final Decisions decisions;
    private final CurrentActor actor;

    DecisionPages(Decisions decisions, CurrentActor actor) {
        this.decisions = decisions;
        this.actor = actor;
    }

    @GetMapping
    String show(@PathVariable String caseReference, @PathVariable String decision, Model model) {
        return page(existing(caseReference, decision), model, null);
    }

    @PostMapping("/comments")
    String comment(
            @PathVariable String caseReference,
            @PathVariable String decision,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String post,
            @RequestParam(defaultValue = "") String datedOn,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String version,
            Model model,
            HttpServletResponse response) {
        model.addAttribute(
                "typed", Map.of("kind", kind, "state", state, "post", post, "datedOn", datedOn, "text", text));
        model.addAttribute("version", version);
        return act(caseReference, decision, model, response, () -> {
            var comment = new ClearanceView(kind, state, post, dated(datedOn), text);
            Marks.read(version).edit(kind, mark -> decisions.comment(decision, mark, comment));
        });
    }

    private static @Nullable LocalDate dated(String typed) {
        try {
            return TypedDay.optional("datedOn", typed);
        } catch (Refusal noDate) {
            throw new Refusal("datedOn", "“%s” is not a date: enter it as in 2018-06-15".formatted(typed));
        }
    }

    @PostMapping("/recommendations/{number}")
    String resolve(
            @PathVariable String caseReference,
            @PathVariable String decision,
            @PathVariable int number,
            @RequestParam(defaultValue = "OPEN") RecommendationOutcome outcome,
            @RequestParam(defaultValue = "") String note,
            Model model,
            HttpServletResponse response) {
        return act(caseReference, decision, model, response, () -> decisions.resolve(decision, number, outcome, note));
    }

    private String act(
            String caseReference, String decision, Model model, HttpServletResponse response, Runnable entering) {
        if (!actor.get().has(Role.COMMITTEE_CLERK)) {
            throw new AccessDeniedException("only a committee clerk enters comments and outcomes");
        }
        existing(caseReference, decision);
        try {
            AtOnce.edit(entering);
            return "redirect:/cases/%s/decisions/%s".formatted(caseReference, decision);
        } catch (Refusal refusal) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return page(existing(caseReference, decision), model, refusal);
        }
    }

    private DecisionView existing(String caseReference, String decision) {
        Actor reader = actor.get();
        if (reader.has(Role.SUPPLIER) || reader.roles().isEmpty()) {
            throw new AccessDeniedException("decisions are for the officers of the council");
        }
        return decisions
                .find(decision)
                .filter(view -> view.caseReference().value().equals(caseReference))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private String page(DecisionView decision, Model model, @Nullable Refusal refusal) {
        model.addAttribute("decision", DecisionPaper.of(decision, decisions.missingClearances(decision.reference())));
        if (!model.containsAttribute("typed")) {
            model.addAttribute("typed", Map.of());
        }
        if (!model.containsAttribute("version")) {
            model.addAttribute(
                    "version",
                    Marks.of(decision.clearances().stream()
                                    .collect(Collectors.toMap(ClearanceView::kind, Entering::mark)))
                            .written());
        }
        model.addAttribute("clerk", actor.get().has(Role.COMMITTEE_CLERK));
        model.addAttribute("errors", Problem.of(refusal));
        return PAGE;
    }
}
