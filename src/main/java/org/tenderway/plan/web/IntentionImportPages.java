package org.tenderway.plan.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tenderway.governance.GovernanceModels;
import org.tenderway.identity.CurrentActor;
import org.tenderway.identity.Role;
import org.tenderway.plan.CommissioningPlans;
import org.tenderway.plan.PlanCells;
import org.tenderway.plan.PlanImport;
import org.tenderway.vocabulary.Problem;
import org.tenderway.vocabulary.Refusal;

/** Where a commissioner tries a plan's file out, and then imports it. */
@Controller
@RequestMapping("/intentions/import")
class IntentionImportPages {

    private final CommissioningPlans plans;
    private final GovernanceModels models;
    private final CurrentActor actor;
    private final String council;

    IntentionImportPages(
            CommissioningPlans plans,
            GovernanceModels models,
            CurrentActor actor,
            @Value("${tenderway.council-name:}") String council) {
        this.plans = plans;
        this.models = models;
        this.actor = actor;
        this.council = council;
    }

    @GetMapping
    String blank(Model model) {
        refuseUnlessCommissioner();
        return page(model, council, null, "", List.of());
    }

    /** Without the word "import" it is a dry run; the file then waits on the page, not here. */
    @PostMapping
    String receive(
            @RequestParam(defaultValue = "") String council,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(defaultValue = "") String kept,
            @RequestParam(defaultValue = "") String step,
            Model model,
            RedirectAttributes next,
            HttpServletResponse response)
            throws IOException {
        refuseUnlessCommissioner();
        try {
            byte[] bytes = bytes(file, kept);
            if (step.equals("import")) {
                PlanImport done = plans.importFile(council, bytes);
                next.addFlashAttribute(
                        "done",
                        "%d lines were imported, %d stood already"
                                .formatted(done.entered().size(), done.unchanged()));
                return "redirect:/intentions";
            }
            PlanImport tried = plans.tryOut(council, bytes);
            if (!tried.sound()) {
                response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            }
            return page(model, council, tried, Base64.getEncoder().encodeToString(bytes), List.of());
        } catch (Refusal refusal) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return page(model, council, null, "", Problem.of(refusal));
        }
    }

    private static byte[] bytes(@Nullable MultipartFile file, String kept) throws IOException {
        if (file != null && !file.isEmpty()) {
            return file.getBytes();
        }
        Refusal.unless(!kept.isEmpty(), "file", "choose a file");
        try {
            return Base64.getDecoder().decode(kept);
        } catch (IllegalArgumentException damaged) {
            throw new Refusal("file", "choose the file again");
        }
    }

    private String page(Model model, String chosen, @Nullable PlanImport tried, String kept, List<Problem> errors) {
        model.addAttribute("council", chosen);
        model.addAttribute("councils", models.councils());
        model.addAttribute("tried", tried);
        model.addAttribute("kept", kept);
        model.addAttribute("columns", String.join(", ", PlanCells.COLUMNS));
        model.addAttribute("errors", errors);
        return "plan/import-intentions";
    }

    private void refuseUnlessCommissioner() {
        if (!actor.get().has(Role.COMMISSIONER)) {
            throw new AccessDeniedException("only a commissioner imports a plan");
        }
    }
}
