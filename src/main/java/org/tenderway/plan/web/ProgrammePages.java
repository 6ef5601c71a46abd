package org.tenderway.plan.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.tenderway.governance.GovernanceModels;
import org.tenderway.identity.CurrentActor;
import org.tenderway.identity.Role;
import org.tenderway.plan.NewProgramme;
import org.tenderway.plan.Programmes;
import org.tenderway.regime.Channel;
import org.tenderway.regime.Regime;
import org.tenderway.vocabulary.Refusal;

/** Where a commissioner opens a programme. */
@Controller
@RequestMapping("/programmes/new")
class ProgrammePages {

    private static final String PAGE = "plan/new-programme";

    private final Programmes programmes;
    private final GovernanceModels models;
    private final CurrentActor actor;
    private final String council;

    ProgrammePages(
            Programmes programmes,
            GovernanceModels models,
            CurrentActor actor,
            @Value("${tenderway.council-name:}") String council) {
        this.programmes = programmes;
        this.models = models;
        this.actor = actor;
        this.council = council;
    }

    @GetMapping
    String blank(Model model) {
        refuseUnlessCommissioner();
        return page(model, ProgrammeForm.blank(council), Map.of());
    }

    @PostMapping
    String open(@ModelAttribute ProgrammeForm form, Model model, HttpServletResponse response) {
        refuseUnlessCommissioner();
        Map<String, String> problems = ProgrammeForm.noProblems();
        Optional<NewProgramme> programme = form.read(problems);
        if (programme.isPresent()) {
            try {
                programmes.open(programme.get());
                return "redirect:/cases/" + programme.get().reference();
            } catch (Refusal refusal) {
                problems.put(refusal.field(), refusal.reason());
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        return page(model, form, problems);
    }

    private String page(Model model, ProgrammeForm form, Map<String, String> problems) {
        Map<String, String> regimes = new LinkedHashMap<>();
        Arrays.stream(Regime.values()).forEach(regime -> regimes.put(regime.name(), regime.title()));
        Map<String, String> channels = new LinkedHashMap<>();
        Arrays.stream(Channel.values()).forEach(channel -> channels.put(channel.name(), words(channel)));
        model.addAttribute("form", form);
        model.addAttribute("errors", ProgrammeForm.summary(problems));
        model.addAttribute("regimes", regimes);
        model.addAttribute("channels", channels);
        model.addAttribute("councils", models.councils());
        return PAGE;
    }

    private static String words(Channel channel) {
        return switch (channel) {
            case ELECTRONIC -> "Letters, all sent electronically";
            case POST -> "Letters, all sent by post";
            case MIXED -> "Letters, some electronically and some by post";
            case UK6 -> "Contract award notice (UK6)";
            case VEAT -> "Voluntary transparency notice (VEAT)";
            default -> {
                String words = channel.name().replace('_', ' ').toLowerCase(Locale.ROOT);
                yield words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
            }
        };
    }

    private void refuseUnlessCommissioner() {
        if (!actor.get().has(Role.COMMISSIONER)) {
            throw new AccessDeniedException("only a commissioner opens a programme");
        }
    }
}
