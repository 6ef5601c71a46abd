package org.tenderway.dashboard.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.tenderway.identity.CurrentActor;
import org.tenderway.identity.Role;
import org.tenderway.vocabulary.CaseReference;
import org.tenderway.vocabulary.Refusal;

/** The list of cases, and everything about one of them. */
@Controller
class CasePages {

    private static final Set<Role> PAPERS =
            EnumSet.of(Role.COMMISSIONER, Role.PROCUREMENT_OFFICER, Role.COMMITTEE_CLERK, Role.MANAGER);

    private final Cases cases;
    private final CasesWithoutTender others;
    private final Pictures pictures;
    private final CurrentActor actor;

    CasePages(Cases cases, CasesWithoutTender others, Pictures pictures, CurrentActor actor) {
        this.cases = cases;
        this.others = others;
        this.pictures = pictures;
        this.actor = actor;
    }

    @GetMapping("/cases")
    String all(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "1") int page, Model model) {
        model.addAttribute("found", cases.search(q, page));
        model.addAttribute("typed", q);
        model.addAttribute("mayOpen", actor.get().has(Role.COMMISSIONER));
        return "dashboard/cases";
    }

    @GetMapping("/cases/{reference}")
    String one(@PathVariable String reference, Model model, HttpServletResponse response) {
        Optional<CasePage> found = find(reference);
        if (found.isEmpty()) {
            Optional<CasesWithoutTender.Plain> plain = plain(reference);
            if (plain.isPresent()) {
                model.addAttribute("page", plain.get());
                return "dashboard/plain-case";
            }
            response.setStatus(HttpStatus.NOT_FOUND.value());
            model.addAttribute("reference", reference);
            return "dashboard/no-case";
        }
        var me = actor.get();
        model.addAllAttributes(Map.of(
                "page", found.get(),
                "pictures", pictures.of(found.get()),
                "clarifies", me.has(Role.PROCUREMENT_OFFICER),
                "panels", me.has(Role.PROCUREMENT_OFFICER) || me.has(Role.MANAGER),
                "debriefs", PAPERS.stream().anyMatch(me::has),
                "cockpit", me.has(Role.MANAGER) || me.has(Role.ADMINISTRATOR)));
        return "dashboard/case";
    }

    private Optional<CasesWithoutTender.Plain> plain(String reference) {
        try {
            return others.find(CaseReference.typed(reference));
        } catch (Refusal noReference) {
            return Optional.empty();
        }
    }

    Optional<CasePage> find(String reference) {
        try {
            return cases.find(CaseReference.typed(reference));
        } catch (Refusal noReference) {
            return Optional.empty();
        }
    }
}
