package org.tenderway.portal.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tenderway.portal.domain.TeamDesk;
import org.tenderway.supplier.Colleagues;
import org.tenderway.vocabulary.Problem;
import org.tenderway.vocabulary.Refusal;

/** Where somebody accepts a colleague's invitation, with the link of the letter and the code of the colleague. */
@Controller
class JoinPages {

    private final Colleagues colleagues;
    private final TeamDesk team;

    JoinPages(Colleagues colleagues, TeamDesk team) {
        this.colleagues = colleagues;
        this.team = team;
    }

    @GetMapping("/supplier/join")
    String open(@RequestParam(defaultValue = "") String token, Model model, HttpServletResponse response) {
        return form(token, "", List.of(), model, response);
    }

    @PostMapping("/supplier/join")
    String join(
            @RequestParam(defaultValue = "") String token,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String repeated,
            @RequestParam(defaultValue = "") String code,
            Model model,
            HttpServletResponse response) {
        try {
            team.join(token, password, repeated, code);
            return "redirect:/supplier/join/done";
        } catch (Refusal refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return form(token, code, Problem.of(refused), model, response);
        }
    }

    @GetMapping("/supplier/join/done")
    String joined() {
        return "portal/joined";
    }

    private String form(String token, String code, List<Problem> errors, Model model, HttpServletResponse response) {
        model.addAttribute("token", token);
        model.addAttribute("code", code);
        model.addAttribute("errors", errors);
        try {
            model.addAttribute("invitation", colleagues.invitation(token));
        } catch (Refusal spent) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            model.addAttribute("errors", Problem.of(spent));
        }
        return "portal/join";
    }
}
