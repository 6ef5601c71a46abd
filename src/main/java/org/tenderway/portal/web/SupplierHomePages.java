package org.tenderway.portal.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.tenderway.clarification.Clarifications;
import org.tenderway.portal.domain.TeamDesk;
import org.tenderway.supplier.CurrentSupplier;
import org.tenderway.supplier.SignedInSupplier;

/** Where a supplier begins: the tenders in which it takes part. */
@Controller
class SupplierHomePages {

    private final Opportunities opportunities;
    private final Clarifications clarifications;
    private final CurrentSupplier supplier;
    private final TeamDesk team;

    SupplierHomePages(
            Opportunities opportunities, Clarifications clarifications, CurrentSupplier supplier, TeamDesk team) {
        this.opportunities = opportunities;
        this.clarifications = clarifications;
        this.supplier = supplier;
        this.team = team;
    }

    @GetMapping("/supplier")
    String home(Model model) {
        SignedInSupplier who = supplier.get();
        model.addAttribute("who", who);
        model.addAttribute("hasKey", team.hasKey());
        model.addAttribute("hasCode", team.recoveryCodeMadeAt().isPresent());
        model.addAttribute(
                "mine",
                clarifications.tendersOf(who).stream()
                        .map(opportunities::existing)
                        .toList());
        return "portal/home";
    }
}
