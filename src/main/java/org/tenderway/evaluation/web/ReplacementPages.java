package org.tenderway.evaluation.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tenderway.evaluation.domain.Leaving;
import org.tenderway.evaluation.domain.LeftScores;
import org.tenderway.evaluation.domain.PanelReading;
import org.tenderway.evaluation.domain.PanelView;
import org.tenderway.evaluation.process.EvaluationVacancyProcess;
import org.tenderway.identity.CurrentActor;
import org.tenderway.identity.Role;
import org.tenderway.vocabulary.Problem;
import org.tenderway.vocabulary.Refusal;

/** Who is on the panel of a lot-role, who left it, and who comes. */
@Controller
class ReplacementPages {

    private static final int LONGEST_DEPARTMENT = 120;

    private final PanelReading panels;
    private final EvaluationVacancyProcess process;
    private final CurrentActor actor;

    ReplacementPages(PanelReading panels, EvaluationVacancyProcess process, CurrentActor actor) {
        this.panels = panels;
        this.process = process;
        this.actor = actor;
    }

    @GetMapping("/tasks/nameSuccessor")
    String open(@RequestParam(defaultValue = "") String taskId) {
        return "redirect:/lots/" + process.lotRoleOf(taskId) + "/panel";
    }

    @GetMapping("/lots/{lotRole}/panel")
    String panel(@PathVariable String lotRole, Model model) {
        return show(lotRole, Map.of(), List.of(), model);
    }

    @PostMapping("/lots/{lotRole}/panel")
    String replace(
            @PathVariable String lotRole,
            @RequestParam Map<String, String> typed,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        try {
            String department = typed.getOrDefault("department", "");
            Refusal.unless(
                    department.length() <= LONGEST_DEPARTMENT, "department", "keep a department within 120 characters");
            process.replace(
                    lotRole,
                    new Leaving(
                            typed.getOrDefault("leaver", ""),
                            typed.getOrDefault("successor", ""),
                            department,
                            scores(typed.getOrDefault("scores", "")),
                            typed.getOrDefault("reason", "")));
            redirect.addFlashAttribute("done", "The panel is changed, and open tasks have moved");
            return "redirect:/lots/" + lotRole + "/panel";
        } catch (Refusal refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return show(lotRole, typed, List.of(refused), model);
        }
    }

    private static @Nullable LeftScores scores(String chosen) {
        return Arrays.stream(LeftScores.values())
                .filter(each -> each.name().equals(chosen))
                .findFirst()
                .orElse(null);
    }

    private String show(String lotRole, Map<String, String> typed, List<Refusal> errors, Model model) {
        PanelView panel = panels.panel(lotRole);
        model.addAttribute("lotRole", lotRole);
        model.addAttribute("panel", panel);
        model.addAttribute("officer", actor.get().has(Role.PROCUREMENT_OFFICER));
        model.addAttribute(
                "seats",
                panel.seats().stream()
                        .map(seat -> List.of(seat.name(), seat.part(), seat.standing()))
                        .toList());
        model.addAttribute(
                "leavers",
                panel.seats().stream()
                        .filter(PanelView.Seat::leaving)
                        .map(seat -> new PanelPages.Choice(seat.userId(), "%s, %s".formatted(seat.name(), seat.part())))
                        .toList());
        model.addAttribute(
                "successors",
                panel.successors().stream()
                        .map(person -> new PanelPages.Choice(person.userId(), person.name()))
                        .toList());
        model.addAttribute("typed", typed);
        model.addAttribute("errors", Problem.of(errors));
        return "evaluation/panel";
    }
}
