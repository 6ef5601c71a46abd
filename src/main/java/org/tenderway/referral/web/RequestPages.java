package org.tenderway.referral.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
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
import org.tenderway.referral.OfferOutcome;
import org.tenderway.referral.OfferView;
import org.tenderway.referral.RequestStatus;
import org.tenderway.referral.RequestView;
import org.tenderway.referral.domain.OfferAnswers;
import org.tenderway.referral.domain.ReferralReading;
import org.tenderway.referral.domain.RefusalReason;
import org.tenderway.referral.process.ReferralOfferProcess;
import org.tenderway.vocabulary.Problem;
import org.tenderway.vocabulary.Refusal;

/** One service request: every turn and what came of it, the answer to what is open, and its withdrawal. */
@Controller
class RequestPages {

    private final ReferralReading reading;
    private final ReferralOfferProcess offering;
    private final OfferAnswers answers;
    private final Readers readers;

    RequestPages(ReferralReading reading, ReferralOfferProcess offering, OfferAnswers answers, Readers readers) {
        this.reading = reading;
        this.offering = offering;
        this.answers = answers;
        this.readers = readers;
    }

    /** A provider's answer as it is typed. */
    record TypedAnswer(String offer, String answer, String reasonCode, String reason) {

        static final TypedAnswer NONE = new TypedAnswer("", "", "", "");

        TypedAnswer {
            offer = Objects.requireNonNullElse(offer, "");
            answer = Objects.requireNonNullElse(answer, "");
            reasonCode = Objects.requireNonNullElse(reasonCode, "");
            reason = Objects.requireNonNullElse(reason, "");
        }

        int number() {
            Refusal.unless(offer.matches("[0-9]{1,4}"), "offer", "choose which offer is answered");
            return Integer.parseInt(offer);
        }
    }

    @GetMapping("/referrals/{reference}")
    String one(@PathVariable String reference, Model model) {
        return show(reference, TypedAnswer.NONE, null, model);
    }

    @PostMapping("/referrals/{reference}/answer")
    String answer(
            @PathVariable String reference,
            TypedAnswer typed,
            Model model,
            RedirectAttributes next,
            HttpServletResponse response) {
        known(reference);
        try {
            offering.answer(reference, typed.number(), typed.answer(), typed.reasonCode(), typed.reason());
        } catch (Refusal refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return show(reference, typed, refused, model);
        }
        next.addFlashAttribute("done", "The answer was recorded");
        return "redirect:/referrals/" + reference;
    }

    @GetMapping("/referrals/{reference}/withdrawal")
    String withdrawal(@PathVariable String reference, Model model) {
        return withdrawalForm(reference, "", null, model);
    }

    @PostMapping("/referrals/{reference}/withdrawal")
    String withdraw(
            @PathVariable String reference,
            @RequestParam(defaultValue = "") String reason,
            Model model,
            RedirectAttributes next,
            HttpServletResponse response) {
        known(reference);
        try {
            Refusal.unless(reason.length() <= 1000, "reason", "keep this within 1,000 characters");
            answers.withdraw(reference, reason);
        } catch (Refusal refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return withdrawalForm(reference, reason, refused, model);
        }
        next.addFlashAttribute("done", "The request was withdrawn");
        return "redirect:/referrals/" + reference;
    }

    private String show(String reference, TypedAnswer typed, @Nullable Refusal refusal, Model model) {
        RequestView request = known(reference);
        List<OfferView> turns = reading.offersOf(reference);
        boolean officer = readers.isOfficer();
        model.addAttribute("request", request);
        model.addAttribute("rows", Lines.of(request));
        model.addAttribute("turns", turns.stream().map(Lines::of).toList());
        model.addAttribute("placements", reading.placementsFor(reference));
        model.addAttribute(
                "open",
                turns.stream()
                        .filter(turn -> officer && turn.outcome() == OfferOutcome.OPEN)
                        .map(turn -> new Choice(
                                String.valueOf(turn.number()), "%d: %s".formatted(turn.number(), turn.supplierName())))
                        .toList());
        model.addAttribute("officer", officer);
        model.addAttribute("withdrawable", officer && request.status().next().contains(RequestStatus.WITHDRAWN));
        model.addAttribute("reasons", Choice.of(RefusalReason.values(), RefusalReason::label));
        model.addAttribute("typed", typed);
        model.addAttribute("errors", Problem.of(refusal));
        return "referral/referral";
    }

    private String withdrawalForm(String reference, String reason, @Nullable Refusal refusal, Model model) {
        model.addAttribute("request", known(reference));
        model.addAttribute("reason", reason);
        model.addAttribute("errors", Problem.of(refusal));
        return "referral/withdrawal";
    }

    private RequestView known(String reference) {
        readers.refuseSuppliers();
        return reading.find(reference)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "there is no such request"));
    }
}
