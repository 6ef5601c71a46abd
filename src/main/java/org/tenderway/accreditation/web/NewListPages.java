package org.tenderway.accreditation.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tenderway.accreditation.AccreditedLists;
import org.tenderway.regime.Regime;
import org.tenderway.vocabulary.Problem;
import org.tenderway.vocabulary.Refusal;

/** The page on which an accredited list is opened. */
@Controller
class NewListPages {

    private final AccreditedLists lists;

    NewListPages(AccreditedLists lists) {
        this.lists = lists;
    }

    @GetMapping("/accredited-lists/new")
    String blank(Model model) {
        return form(NewListForm.EMPTY, List.of(), model);
    }

    @PostMapping("/accredited-lists/new")
    String open(NewListForm form, Model model, RedirectAttributes next, HttpServletResponse response) {
        try {
            String list = lists.open(form.read());
            next.addFlashAttribute("done", "The list is open; invite the homes that serve already");
            return "redirect:/accredited-lists/" + list;
        } catch (Refusal refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return form(form, List.of(NewListForm.placed(refused)), model);
        }
    }

    private static String form(NewListForm form, List<Refusal> problems, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("regimes", Regime.values());
        model.addAttribute("errors", Problem.of(problems));
        return "accreditation/new";
    }
}
