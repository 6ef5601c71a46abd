package org.tenderway.portal.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tenderway.portal.domain.TeamDesk;
import org.tenderway.vocabulary.Problem;
import org.tenderway.vocabulary.Refusal;

/** The key to drafts: written down as a recovery code, and taken up again with a code. */
@Controller
class KeyPages {

    private final TeamDesk team;

    KeyPages(TeamDesk team) {
        this.team = team;
    }

    @GetMapping("/supplier/recovery-code")
    String recoveryCode(Model model) {
        model.addAttribute(
                "madeAt", team.recoveryCodeMadeAt().map(Moments::minute).orElse(""));
        model.addAttribute("hasKey", team.hasKey());
        return "portal/recovery-code";
    }

    /** Shown once, on the page that follows. */
    @PostMapping("/supplier/recovery-code")
    String write(RedirectAttributes next) {
        next.addFlashAttribute("code", team.writeRecoveryCode());
        return "redirect:/supplier/recovery-code";
    }

    @GetMapping("/supplier/key")
    String key(Model model) {
        return key(List.of(), model);
    }

    @PostMapping("/supplier/key")
    String takeUp(
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String password,
            Model model,
            RedirectAttributes next,
            HttpServletResponse response) {
        try {
            team.takeUp(code, password);
            next.addFlashAttribute("done", "The drafts of your organisation are unlocked");
            return "redirect:/supplier";
        } catch (Refusal refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return key(Problem.of(refused), model);
        }
    }

    private static String key(List<Problem> errors, Model model) {
        model.addAttribute("errors", errors);
        return "portal/key";
    }
}
