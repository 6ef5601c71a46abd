package org.tenderway.bid.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tenderway.bid.LateBids;
import org.tenderway.identity.CurrentActor;
import org.tenderway.identity.Role;
import org.tenderway.tender.Tenders;
import org.tenderway.vocabulary.Problem;
import org.tenderway.vocabulary.Refusal;

/** Late bids and what two people decide about each. */
@Controller
class LateBidPages {

    private final LateBids late;
    private final Tenders tenders;
    private final CurrentActor actor;

    LateBidPages(LateBids late, Tenders tenders, CurrentActor actor) {
        this.late = late;
        this.tenders = tenders;
        this.actor = actor;
    }

    @GetMapping("/tenders/{tender}/late-bids")
    String show(@PathVariable String tender, Model model) {
        refuseUnlessTheirs();
        return show(tenders.tender(tender).reference(), "", List.of(), model);
    }

    @PostMapping("/tenders/{tender}/late-bids")
    String answer(
            @PathVariable String tender,
            @RequestParam(defaultValue = "") String bid,
            @RequestParam(defaultValue = "") String answer,
            @RequestParam(defaultValue = "") String reason,
            Model model,
            HttpServletResponse response) {
        refuseUnlessTheirs();
        try {
            switch (answer) {
                case "admit" -> late.propose(bid, true, reason);
                case "keep" -> late.propose(bid, false, reason);
                case "approve" -> late.decide(bid, true, reason);
                case "reject" -> late.decide(bid, false, reason);
                default -> throw new Refusal("answer", "choose what becomes of this bid");
            }
            return "redirect:/tenders/" + tender + "/late-bids";
        } catch (Refusal refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return show(tender, reason, Problem.of(refused), model);
        }
    }

    private String show(String tender, String reason, List<Problem> errors, Model model) {
        model.addAttribute("tender", tender);
        model.addAttribute("late", late.of(tender));
        model.addAttribute("officer", isOfficer());
        model.addAttribute("manager", isManager());
        model.addAttribute("reason", reason);
        model.addAttribute("errors", errors);
        return "bid/late-bids";
    }

    private void refuseUnlessTheirs() {
        Refusal.unlessTheirs(
                isOfficer() || isManager(), "only procurement officers and managers see who has sent a bid");
    }

    private boolean isOfficer() {
        return actor.get().has(Role.PROCUREMENT_OFFICER);
    }

    private boolean isManager() {
        return actor.get().has(Role.MANAGER);
    }
}
