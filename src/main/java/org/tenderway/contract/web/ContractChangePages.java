package org.tenderway.contract.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tenderway.contract.ContractStatus;
import org.tenderway.contract.ContractView;
import org.tenderway.contract.Contracts;
import org.tenderway.contract.Terminations;
import org.tenderway.contract.domain.ChangeableContracts;
import org.tenderway.contract.domain.change.ContractVarying;
import org.tenderway.contract.domain.change.Duties;
import org.tenderway.contract.domain.change.EarlyEnding;
import org.tenderway.identity.AtOnce;
import org.tenderway.regime.ChangeRules;
import org.tenderway.regime.Regime;
import org.tenderway.regime.TerminationGrounds;
import org.tenderway.vocabulary.Problem;
import org.tenderway.vocabulary.Refusal;

/** What was changed of a contract, what is proposed, and which notices it owes. */
@Controller
class ContractChangePages {

    private final Contracts contracts;
    private final ChangeableContracts changeable;
    private final ContractVarying varying;
    private final EarlyEnding ending;
    private final Terminations terminations;
    private final Duties duties;
    private final ChangeRules rules;
    private final TerminationGrounds grounds;

    ContractChangePages(
            Contracts contracts,
            ChangeableContracts changeable,
            ContractVarying varying,
            EarlyEnding ending,
            Terminations terminations,
            Duties duties,
            ChangeRules rules,
            TerminationGrounds grounds) {
        this.contracts = contracts;
        this.changeable = changeable;
        this.varying = varying;
        this.ending = ending;
        this.terminations = terminations;
        this.duties = duties;
        this.rules = rules;
        this.grounds = grounds;
    }

    @GetMapping("/contracts/{reference}/changes")
    String changes(@PathVariable String reference, Model model) {
        return overview(reference, TypedNotice.NONE, null, model);
    }

    @PostMapping("/contracts/{reference}/duties")
    String meet(
            @PathVariable String reference,
            TypedNotice typed,
            Model model,
            RedirectAttributes next,
            HttpServletResponse response) {
        Optional<Refusal> refused = refusal(() -> duties.meet(
                typed.duty(), TypedChange.optionalDay("publishedOn", typed.publishedOn()), typed.noticeReference()));
        if (refused.isPresent()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return overview(reference, typed, refused.get(), model);
        }
        return changed(reference, "The notice was recorded", next);
    }

    @GetMapping("/contracts/{reference}/changes/new")
    String newVariation(@PathVariable String reference, Model model) {
        return variationForm(reference, TypedChange.NONE, null, model);
    }

    @PostMapping("/contracts/{reference}/changes/new")
    String propose(
            @PathVariable String reference,
            TypedChange form,
            Model model,
            RedirectAttributes next,
            HttpServletResponse response) {
        Optional<Refusal> refused = refusal(() -> varying.propose(reference, form.read()));
        if (refused.isPresent()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return variationForm(reference, form, refused.get(), model);
        }
        return changed(reference, "The change was proposed", next);
    }

    @GetMapping("/contracts/{reference}/termination/new")
    String newTermination(@PathVariable String reference, Model model) {
        return terminationForm(reference, TypedChange.NONE, null, model);
    }

    @PostMapping("/contracts/{reference}/termination/new")
    String terminate(
            @PathVariable String reference,
            TypedChange form,
            Model model,
            RedirectAttributes next,
            HttpServletResponse response) {
        Optional<Refusal> refused = refusal(() -> terminations.propose(reference, form.ground(), form.reason()));
        if (refused.isPresent()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return terminationForm(reference, form, refused.get(), model);
        }
        return changed(reference, "The termination was proposed; the provider has been told", next);
    }

    /** Why an edit is not done; nothing if it is. */
    private static Optional<Refusal> refusal(Runnable edit) {
        try {
            AtOnce.edit(edit);
            return Optional.empty();
        } catch (Refusal refusal) {
            return Optional.of(refusal);
        }
    }

    private static String changed(String reference, String done, RedirectAttributes next) {
        next.addFlashAttribute("done", done);
        return "redirect:/contracts/%s/changes".formatted(reference);
    }

    private String overview(String reference, TypedNotice typed, @Nullable Refusal refusal, Model model) {
        ContractView contract = known(reference, refusal, model);
        var owed = duties.of(reference);
        model.addAttribute("running", contract.status() == ContractStatus.SIGNED);
        model.addAttribute(
                "variations",
                varying.of(reference).stream().map(ChangeLines::of).toList());
        model.addAttribute(
                "terminations",
                ending.of(reference).stream().map(ChangeLines::of).toList());
        model.addAttribute("duties", owed.stream().map(ChangeLines::of).toList());
        model.addAttribute(
                "owed",
                owed.stream()
                        .filter(duty -> duty.metOn() == null)
                        .map(duty -> new Choice(duty.id(), duty.title()))
                        .toList());
        model.addAttribute("typed", typed);
        return "contract/changes";
    }

    private String variationForm(String reference, TypedChange form, @Nullable Refusal refusal, Model model) {
        known(reference, refusal, model);
        model.addAttribute("form", form);
        model.addAttribute(
                "grounds",
                rules.of(changeable.regime(reference)).stream()
                        .map(one -> new Choice(one.code(), "%s (%s)".formatted(one.title(), one.source())))
                        .toList());
        return "contract/new-variation";
    }

    private String terminationForm(String reference, TypedChange form, @Nullable Refusal refusal, Model model) {
        known(reference, refusal, model);
        model.addAttribute("form", form);
        model.addAttribute(
                "grounds",
                grounds.of(changeable.regime(reference)).stream()
                        .map(one -> new Choice(one.code(), "%s (%s)".formatted(one.title(), one.source())))
                        .toList());
        return "contract/new-termination";
    }

    private ContractView known(String reference, @Nullable Refusal refusal, Model model) {
        ContractView contract = contracts
                .find(reference)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "there is no such contract"));
        Regime regime = changeable.regime(reference);
        model.addAttribute("contract", contract);
        model.addAttribute("regime", regime.title());
        model.addAttribute("errors", Problem.of(refusal));
        return contract;
    }

    /** One option of a list. */
    record Choice(String value, String label) {}

    /** A published notice as it is typed. */
    record TypedNotice(String duty, String publishedOn, String noticeReference) {

        static final TypedNotice NONE = new TypedNotice("", "", "");

        TypedNotice {
            duty = Objects.requireNonNullElse(duty, "");
            publishedOn = Objects.requireNonNullElse(publishedOn, "");
            noticeReference = Objects.requireNonNullElse(noticeReference, "");
        }
    }
}
