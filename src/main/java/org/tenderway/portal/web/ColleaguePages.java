package org.tenderway.portal.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tenderway.portal.domain.TeamDesk;
import org.tenderway.supplier.CurrentSupplier;
import org.tenderway.supplier.LetterLinks;
import org.tenderway.vocabulary.Problem;
import org.tenderway.vocabulary.Refusal;

/** Who signs in for the organisation, and who is asked to. */
@Controller
class ColleaguePages {

    private static final String HOME = "redirect:/supplier/colleagues";

    private final TeamDesk team;
    private final CurrentSupplier supplier;
    private final LetterLinks links;

    ColleaguePages(TeamDesk team, CurrentSupplier supplier, LetterLinks links) {
        this.team = team;
        this.supplier = supplier;
        this.links = links;
    }

    /** Somebody who has not come yet. */
    record Waiting(String invitation, String name, String email, String until) {}

    @GetMapping("/supplier/colleagues")
    String all(Model model) {
        return show("", "", List.of(), model);
    }

    @PostMapping("/supplier/colleagues")
    String invite(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String email,
            Model model,
            RedirectAttributes next,
            HttpServletResponse response) {
        try {
            String code = team.invite(name, email, links.to("/supplier/join", next));
            return code(code, name.strip(), true, next);
        } catch (Refusal refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return show(name, email, Problem.of(refused), model);
        }
    }

    @PostMapping("/supplier/colleagues/{person}/code")
    String code(@PathVariable String person, RedirectAttributes next) {
        String name = colleague(person).person().personName();
        return code(team.codeFor(person), name, false, next);
    }

    /** Shown once: neither the page nor the code can be asked for again. */
    @GetMapping("/supplier/colleagues/code")
    String code(Model model) {
        return model.containsAttribute("code") ? "portal/colleague-code" : HOME;
    }

    @PostMapping("/supplier/colleagues/{person}/remove")
    String remove(@PathVariable String person, RedirectAttributes next) {
        colleague(person);
        team.remove(person);
        next.addFlashAttribute("done", "Your colleague can no longer sign in");
        return HOME;
    }

    @PostMapping("/supplier/colleagues/invitations/{invitation}/take-back")
    String takeBack(@PathVariable String invitation, RedirectAttributes next) {
        if (team.invited().stream().noneMatch(each -> each.invitation().equals(invitation))) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        team.takeBack(invitation);
        next.addFlashAttribute("done", "The invitation is taken back: its link opens nothing any more");
        return HOME;
    }

    /** Somebody of another organisation is not there. */
    private TeamDesk.Member colleague(String person) {
        return team.members().stream()
                .filter(each -> each.person().person().equals(person))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static String code(String code, String name, boolean invited, RedirectAttributes next) {
        next.addFlashAttribute("code", code);
        next.addFlashAttribute("name", name);
        next.addFlashAttribute("invited", invited);
        return "redirect:/supplier/colleagues/code";
    }

    private String show(String name, String email, List<Problem> errors, Model model) {
        model.addAttribute("organisation", supplier.get().organisation());
        model.addAttribute("hasKey", team.hasKey());
        model.addAttribute("members", team.members());
        model.addAttribute(
                "waiting",
                team.invited().stream()
                        .map(each ->
                                new Waiting(each.invitation(), each.name(), each.email(), Moments.minute(each.until())))
                        .toList());
        model.addAttribute("name", name);
        model.addAttribute("email", email);
        model.addAttribute("errors", errors);
        return "portal/colleagues";
    }
}
