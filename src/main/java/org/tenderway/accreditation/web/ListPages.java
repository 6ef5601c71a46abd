package org.tenderway.accreditation.web;

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
import org.tenderway.accreditation.Accreditations;
import org.tenderway.accreditation.AccreditedListView;
import org.tenderway.accreditation.AccreditedLists;
import org.tenderway.accreditation.Incumbent;
import org.tenderway.accreditation.Registration;
import org.tenderway.accreditation.domain.AccreditationRegister;
import org.tenderway.vocabulary.Problem;
import org.tenderway.vocabulary.Refusal;

/** The accredited lists, who is on each, and the entry of homes: all incumbents at once, or one at any time. */
@Controller
class ListPages {

    private final AccreditedLists lists;
    private final Accreditations accreditations;
    private final AccreditationRegister register;

    ListPages(AccreditedLists lists, Accreditations accreditations, AccreditationRegister register) {
        this.lists = lists;
        this.accreditations = accreditations;
        this.register = register;
    }

    @GetMapping("/accredited-lists")
    String all(Model model) {
        model.addAttribute("lists", lists.all());
        return "accreditation/lists";
    }

    @GetMapping("/accredited-lists/{reference}")
    String one(@PathVariable String reference, Model model) {
        return show(reference, NewPlaceForm.EMPTY, List.of(), model);
    }

    @PostMapping("/accredited-lists/{reference}/applications")
    String apply(
            @PathVariable String reference,
            NewPlaceForm form,
            Model model,
            RedirectAttributes next,
            HttpServletResponse response) {
        try {
            String place = lists.apply(reference, form.read());
            next.addFlashAttribute("done", "The home may hand in its application");
            return "redirect:/accreditations/" + place;
        } catch (Refusal refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return show(reference, form, List.of(NewPlaceForm.placed(refused)), model);
        }
    }

    @GetMapping("/accredited-lists/{reference}/invitations")
    String blank(@PathVariable String reference, Model model) {
        return invitations(reference, "", List.of(), model);
    }

    @PostMapping("/accredited-lists/{reference}/invitations")
    String invite(
            @PathVariable String reference,
            @RequestParam(defaultValue = "") String incumbents,
            Model model,
            RedirectAttributes next,
            HttpServletResponse response) {
        IncumbentLines lines = IncumbentLines.of(incumbents);
        List<Refusal> problems = lines.problems();
        if (problems.isEmpty()) {
            try {
                int invited = lists.invite(reference, lines.homes());
                next.addFlashAttribute("done", "%d homes were invited".formatted(invited));
                return "redirect:/accredited-lists/" + reference;
            } catch (Refusal refused) {
                problems = List.of(new Refusal("incumbents", refused.reason()));
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        return invitations(reference, incumbents, problems, model);
    }

    private String invitations(String reference, String typed, List<Refusal> problems, Model model) {
        model.addAttribute("list", list(reference));
        model.addAttribute("incumbents", typed);
        model.addAttribute("errors", Problem.of(problems));
        return "accreditation/invitations";
    }

    private String show(String reference, NewPlaceForm form, List<Refusal> problems, Model model) {
        AccreditedListView list = list(reference);
        model.addAttribute("list", list);
        model.addAttribute("rows", PlaceRows.of(list));
        model.addAttribute(
                "places",
                accreditations.ofList(reference).stream().map(PlaceRows::row).toList());
        model.addAttribute("extensions", register.extensionsOf(reference));
        model.addAttribute("form", form);
        model.addAttribute("errors", Problem.of(problems));
        return "accreditation/list";
    }

    private AccreditedListView list(String reference) {
        return lists.find(reference)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "there is no such list"));
    }

    /** A home that asks to be on a list. */
    record NewPlaceForm(String home, String provider, String email, String registration) {

        static final NewPlaceForm EMPTY = new NewPlaceForm("", "", "", "");

        NewPlaceForm {
            home = home == null ? "" : home;
            provider = provider == null ? "" : provider;
            email = email == null ? "" : email;
            registration = registration == null ? "" : registration;
        }

        Incumbent read() {
            Registration registered = IncumbentLines.registration(registration);
            if (registered == null) {
                throw new Refusal("registration", "choose what the home is registered for");
            }
            return new Incumbent(home, provider, email, registered);
        }

        /** The register of organisations names its own field; here it has another. */
        static Refusal placed(Refusal refused) {
            return refused.field().equals("supplierName") ? new Refusal("provider", refused.reason()) : refused;
        }
    }
}
