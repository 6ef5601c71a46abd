package org.tenderway.referral.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tenderway.identity.AtOnce;
import org.tenderway.referral.PlacementKind;
import org.tenderway.referral.PlacementStatus;
import org.tenderway.referral.PlacementView;
import org.tenderway.referral.RateBasis;
import org.tenderway.referral.domain.PlacementLife;
import org.tenderway.referral.domain.Placing;
import org.tenderway.referral.domain.ReferralReading;
import org.tenderway.vocabulary.Problem;
import org.tenderway.vocabulary.Refusal;

/** One placement and how it ends or moves; and the one that is made without an offer. */
@Controller
class PlacementPages {

    private final ReferralReading reading;
    private final Placing placing;
    private final PlacementLife life;
    private final Readers readers;

    PlacementPages(ReferralReading reading, Placing placing, PlacementLife life, Readers readers) {
        this.reading = reading;
        this.placing = placing;
        this.life = life;
        this.readers = readers;
    }

    /** What is typed to end a placement, or to plan a move. */
    record TypedEnd(String endedOn, String reason, String plan, String moveBy, String version) {

        static final TypedEnd NONE = new TypedEnd("", "", "", "", "");

        TypedEnd {
            endedOn = Objects.requireNonNullElse(endedOn, "");
            reason = Objects.requireNonNullElse(reason, "");
            plan = Objects.requireNonNullElse(plan, "");
            moveBy = Objects.requireNonNullElse(moveBy, "");
            version = Objects.requireNonNullElse(version, "");
        }
    }

    @GetMapping("/placements/new")
    String blank(@RequestParam(defaultValue = "") String like, Model model) {
        RequestForm form = reading.find(like).map(RequestForm::like).orElse(RequestForm.EMPTY);
        return form(form, PlacementForm.EMPTY, null, model);
    }

    @PostMapping("/placements/new")
    String place(
            RequestForm form,
            PlacementForm placed,
            Model model,
            RedirectAttributes next,
            HttpServletResponse response) {
        readers.refuseSuppliers();
        try {
            String placement = placing.placeDirectly(form.read(), placed.contract(), placed.read());
            next.addFlashAttribute("done", "The placement was arranged");
            return "redirect:/placements/" + placement;
        } catch (Refusal refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return form(form, placed, refused, model);
        }
    }

    @GetMapping("/placements/{reference}")
    String one(@PathVariable String reference, Model model) {
        return show(reference, TypedEnd.NONE, null, model);
    }

    @PostMapping("/placements/{reference}/end")
    String end(
            @PathVariable String reference,
            TypedEnd typed,
            Model model,
            RedirectAttributes next,
            HttpServletResponse response) {
        known(reference);
        try {
            withinLimit("reason", typed.reason());
            life.end(reference, PlacementForm.day("endedOn", typed.endedOn()), typed.reason());
        } catch (Refusal refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return show(reference, typed, refused, model);
        }
        next.addFlashAttribute("done", "The end was recorded");
        return "redirect:/placements/" + reference;
    }

    @PostMapping("/placements/{reference}/move")
    String move(
            @PathVariable String reference,
            TypedEnd typed,
            Model model,
            RedirectAttributes next,
            HttpServletResponse response) {
        known(reference);
        try {
            withinLimit("plan", typed.plan());
            var moveBy = PlacementForm.day("moveBy", typed.moveBy());
            AtOnce.edit(() -> life.planMove(reference, typed.version(), typed.plan(), moveBy));
        } catch (Refusal refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return show(reference, typed, refused, model);
        }
        next.addFlashAttribute("done", "The plan was recorded");
        return "redirect:/placements/" + reference;
    }

    private static void withinLimit(String field, String text) {
        Refusal.unless(text.length() <= 1000, field, "keep this within 1,000 characters");
    }

    private String show(String reference, TypedEnd typed, @Nullable Refusal refusal, Model model) {
        PlacementView placement = known(reference);
        model.addAttribute("placement", placement);
        model.addAttribute("rows", Lines.of(placement));
        model.addAttribute(
                "reviews", reading.reviewsOf(reference).stream().map(Lines::of).toList());
        model.addAttribute("endable", readers.isOfficer() && !placement.status().isOver());
        model.addAttribute("arranged", placement.status() == PlacementStatus.ARRANGED);
        model.addAttribute("typed", typed);
        model.addAttribute(
                "version", typed.version().isEmpty() ? life.movePlan(reference).mark() : typed.version());
        model.addAttribute("errors", Problem.of(refusal));
        return "referral/placement";
    }

    private String form(RequestForm form, PlacementForm placed, @Nullable Refusal refusal, Model model) {
        readers.refuseSuppliers();
        RequestForm.offer(model);
        model.addAttribute(
                "kinds",
                Arrays.asList(PlacementKind.EMERGENCY, PlacementKind.PLANNED_BREAK, PlacementKind.INTERIM).stream()
                        .map(kind -> new Choice(kind.name(), kind.label()))
                        .toList());
        model.addAttribute("rates", Choice.of(RateBasis.values(), RateBasis::label));
        model.addAttribute("form", form);
        model.addAttribute("placed", placed);
        model.addAttribute("errors", Problem.of(refusal));
        return "referral/new-placement";
    }

    private PlacementView known(String reference) {
        readers.refuseSuppliers();
        return reading.findPlacement(reference)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "there is no such placement"));
    }
}
