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
import org.tenderway.portal.domain.LostPassword;
import org.tenderway.portal.domain.LostPassword.Drafts;
import org.tenderway.supplier.ForgottenPasswords;
import org.tenderway.supplier.LetterLinks;
import org.tenderway.vocabulary.Problem;
import org.tenderway.vocabulary.Refusal;

/** Asks for a letter, and chooses a new password with the link in it. Nothing here tells who is registered. */
@Controller
class ForgottenPasswordPages {

    private final ForgottenPasswords passwords;
    private final LostPassword lost;
    private final LetterLinks links;

    ForgottenPasswordPages(ForgottenPasswords passwords, LostPassword lost, LetterLinks links) {
        this.passwords = passwords;
        this.lost = lost;
        this.links = links;
    }

    @GetMapping("/supplier/forgotten")
    String blank(Model model) {
        return form("", List.of(), model);
    }

    @PostMapping("/supplier/forgotten")
    String ask(
            @RequestParam(defaultValue = "") String email,
            Model model,
            RedirectAttributes next,
            HttpServletResponse response) {
        try {
            passwords.ask(email, links.to("/supplier/password", next));
            return "redirect:/supplier/forgotten/sent";
        } catch (Refusal refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return form(email, Problem.of(refused), model);
        }
    }

    @GetMapping("/supplier/forgotten/sent")
    String sent() {
        return "portal/forgotten-sent";
    }

    @GetMapping("/supplier/password")
    String open(@RequestParam(defaultValue = "") String token, Model model, HttpServletResponse response) {
        return choice(token, false, List.of(), model, response);
    }

    @PostMapping("/supplier/password")
    String choose(
            @RequestParam(defaultValue = "") String token,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String repeated,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "false") boolean without,
            Model model,
            HttpServletResponse response) {
        try {
            lost.choose(token, password, repeated, code, without);
            return "redirect:/supplier/password/changed";
        } catch (Refusal refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return choice(token, without, Problem.of(refused), model, response);
        }
    }

    @GetMapping("/supplier/password/changed")
    String changed() {
        return "portal/password-changed";
    }

    private static String form(String email, List<Problem> errors, Model model) {
        model.addAttribute("email", email);
        model.addAttribute("errors", errors);
        return "portal/forgotten";
    }

    /** A link that opens nothing offers nothing but the way to another one. */
    private String choice(
            String token, boolean without, List<Problem> errors, Model model, HttpServletResponse response) {
        model.addAttribute("token", token);
        model.addAttribute("without", without);
        model.addAttribute("errors", errors);
        try {
            model.addAttribute("drafts", lost.draftsOf(token).name());
        } catch (Refusal spent) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            model.addAttribute("drafts", Drafts.NONE.name());
            model.addAttribute("errors", Problem.of(spent));
            model.addAttribute("spent", true);
        }
        return "portal/password";
    }
}
