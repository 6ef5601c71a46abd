package org.tenderway.contract.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tenderway.contract.domain.transition.Mobilisation;
import org.tenderway.contract.domain.transition.NewPost;
import org.tenderway.contract.domain.transition.PackageImport;
import org.tenderway.contract.domain.transition.PackageMoves;
import org.tenderway.contract.domain.transition.Resourcing;
import org.tenderway.contract.domain.transition.RiskView;
import org.tenderway.contract.domain.transition.TransitionRisks;
import org.tenderway.contract.domain.transition.TransitionView;
import org.tenderway.identity.AtOnce;
import org.tenderway.vocabulary.Money;
import org.tenderway.vocabulary.Problem;
import org.tenderway.vocabulary.Refusal;

/** The transition of one lot-role: its list, packages, posts, overlaps and risks. */
@Controller
class TransitionPages {

    private final Mobilisation mobilisation;
    private final PackageMoves packages;
    private final Resourcing resourcing;
    private final TransitionRisks risks;

    TransitionPages(Mobilisation mobilisation, PackageMoves packages, Resourcing resourcing, TransitionRisks risks) {
        this.mobilisation = mobilisation;
        this.packages = packages;
        this.resourcing = resourcing;
        this.risks = risks;
    }

    @GetMapping("/transitions/{lotRole}")
    String one(@PathVariable String lotRole, Model model) {
        return show(lotRole, TypedTransition.NONE, null, null, model);
    }

    @PostMapping("/transitions/{lotRole}/items")
    String item(
            @PathVariable String lotRole,
            TypedTransition typed,
            Model model,
            RedirectAttributes next,
            HttpServletResponse response) {
        return change(lotRole, typed, model, next, response, "The list was updated", () -> {
            if (typed.exceptedBecause().isBlank()) {
                mobilisation.done(lotRole, typed.itemsDone());
            } else {
                mobilisation.except(lotRole, typed.item(), typed.exceptedBecause());
            }
        });
    }

    @PostMapping("/transitions/{lotRole}/posts")
    String post(
            @PathVariable String lotRole,
            TypedTransition typed,
            Model model,
            RedirectAttributes next,
            HttpServletResponse response) {
        return change(
                lotRole,
                typed,
                model,
                next,
                response,
                "The posts were planned",
                () -> resourcing.add(lotRole, typed.post()));
    }

    @PostMapping("/transitions/{lotRole}/risks")
    String risk(
            @PathVariable String lotRole,
            TypedTransition typed,
            Model model,
            RedirectAttributes next,
            HttpServletResponse response) {
        return change(lotRole, typed, model, next, response, "The list of risks was updated", () -> {
            if (typed.risk().isBlank()) {
                risks.add(lotRole, typed.newRisk());
            } else {
                risks.close(typed.risk());
            }
        });
    }

    @PostMapping("/transitions/{lotRole}/packages")
    String packages(
            @PathVariable String lotRole,
            TypedTransition typed,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(defaultValue = "check") String step,
            Model model,
            RedirectAttributes next,
            HttpServletResponse response)
            throws IOException {
        String text =
                file == null || file.isEmpty() ? typed.rows() : new String(file.getBytes(), StandardCharsets.UTF_8);
        try {
            PackageImport result = step.equals("take") ? packages.take(lotRole, text) : packages.check(lotRole, text);
            if (step.equals("take") && result.bad().isEmpty()) {
                next.addFlashAttribute(
                        "done",
                        "The list was taken over: %d new, %d changed, %d as before"
                                .formatted(result.added(), result.changed(), result.same()));
                return "redirect:/transitions/" + lotRole;
            }
            if (!result.bad().isEmpty()) {
                response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            }
            return show(lotRole, typed.withRows(text), null, result, model);
        } catch (Refusal refusal) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return show(lotRole, typed.withRows(text), refusal, null, model);
        }
    }

    private String change(
            String lotRole,
            TypedTransition typed,
            Model model,
            RedirectAttributes next,
            HttpServletResponse response,
            String done,
            Runnable step) {
        try {
            AtOnce.edit(step);
        } catch (Refusal refusal) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return show(lotRole, typed, refusal, null, model);
        }
        next.addFlashAttribute("done", done);
        return "redirect:/transitions/" + lotRole;
    }

    private String show(
            String lotRole,
            TypedTransition typed,
            @Nullable Refusal refusal,
            @Nullable PackageImport result,
            Model model) {
        TransitionView transition = mobilisation
                .find(lotRole)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "there is no such transition"));
        model.addAttribute("transition", transition);
        model.addAttribute("rows", TransitionLines.of(transition));
        model.addAttribute("items", TransitionLines.items(transition.items()));
        model.addAttribute("packages", TransitionLines.packages(packages.of(lotRole)));
        model.addAttribute("progress", TransitionLines.progress(packages.progress(transition.caseReference())));
        model.addAttribute("posts", TransitionLines.posts(resourcing.of(lotRole)));
        model.addAttribute("total", resourcing.total(lotRole).toString());
        model.addAttribute("overlaps", TransitionLines.overlaps(risks.overlaps(lotRole)));
        var known = risks.of(lotRole);
        model.addAttribute("risks", TransitionLines.risks(known));
        model.addAttribute(
                "openRisks",
                known.stream()
                        .filter(RiskView::open)
                        .map(one -> new ContractChangePages.Choice(one.id(), one.title()))
                        .toList());
        model.addAttribute(
                "levels",
                List.of("LOW", "MEDIUM", "HIGH").stream()
                        .map(one -> new ContractChangePages.Choice(one, TransitionLines.word(one)))
                        .toList());
        model.addAttribute("typed", typed);
        model.addAttribute("result", result);
        model.addAttribute("errors", Problem.of(refusal));
        return "contract/transition";
    }

    static NewPost post(TypedTransition typed) {
        return new NewPost(
                typed.label(),
                number("people", typed.people()),
                NewContractForm.day("startsOn", typed.startsOn()),
                number("months", typed.months()).intValue(),
                cost(typed.cost()));
    }

    private static Money cost(String typed) {
        try {
            return Money.of(typed);
        } catch (Refusal refusal) {
            throw new Refusal("cost", refusal.reason());
        }
    }

    private static BigDecimal number(String field, String typed) {
        Refusal.unless(typed.strip().matches("[0-9]{1,5}(\\.[0-9]{1,2})?"), field, "enter a number, for example 3");
        return new BigDecimal(typed.strip());
    }
}
