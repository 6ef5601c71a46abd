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
import org.tenderway.bid.OpeningDesk;
import org.tenderway.bid.domain.BidTaskFacts;
import org.tenderway.bid.domain.BoxOpening;
import org.tenderway.bid.process.BidReceivingProcess;
import org.tenderway.vocabulary.Problem;
import org.tenderway.vocabulary.Refusal;

/** The opening: with a passphrase where the box is locked, and with a press of a button where it holds no contents. */
@Controller
class OpeningPages {

    private final BidReceivingProcess process;
    private final OpeningDesk desk;
    private final BoxOpening opening;
    private final BidTaskFacts facts;

    OpeningPages(BidReceivingProcess process, OpeningDesk desk, BoxOpening opening, BidTaskFacts facts) {
        this.process = process;
        this.desk = desk;
        this.opening = opening;
        this.facts = facts;
    }

    @GetMapping("/tasks/{task:openBids|confirmOpening}")
    String show(@PathVariable String task, @RequestParam(defaultValue = "") String taskId, Model model) {
        return show(task, taskId, process.tenderOf(task, taskId), List.of(), model);
    }

    @PostMapping("/tasks/{task:openBids|confirmOpening}")
    String open(
            @PathVariable String task,
            @RequestParam(defaultValue = "") String taskId,
            @RequestParam(defaultValue = "") String passphrase,
            Model model,
            HttpServletResponse response) {
        String tender = process.tenderOf(task, taskId);
        try {
            if (opening.isLocked(tender)) {
                desk.handIn(tender, passphrase);
            } else {
                process.open(task, tender);
            }
            return "redirect:/tenders/" + tender + "/opening";
        } catch (Refusal refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return show(task, taskId, tender, Problem.of(refused), model);
        }
    }

    /** For whoever holds a share and sees no task: the clerk with the sheet from the safe, or an opener too early. */
    @GetMapping("/tenders/{tender}/share")
    String share(@PathVariable String tender, Model model) {
        Refusal.unlessTheirs(opening.mayHandIn(tender), "only the named openers and the clerk hand in a share");
        return show("", "", tender, List.of(), model);
    }

    @PostMapping("/tenders/{tender}/share")
    String handIn(
            @PathVariable String tender,
            @RequestParam(defaultValue = "") String passphrase,
            Model model,
            HttpServletResponse response) {
        try {
            desk.handIn(tender, passphrase);
            return "redirect:/tenders/" + tender + "/opening";
        } catch (Refusal refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return show("", "", tender, Problem.of(refused), model);
        }
    }

    private String show(String task, String taskId, String tender, List<Problem> errors, Model model) {
        model.addAttribute("action", task.isEmpty() ? "/tenders/" + tender + "/share" : "/tasks/" + task);
        model.addAttribute("second", task.equals("confirmOpening"));
        model.addAttribute("locked", task.isEmpty() || opening.isLocked(tender));
        model.addAttribute("facts", facts.factsFor(task, tender));
        model.addAttribute("taskId", taskId);
        model.addAttribute("tender", tender);
        model.addAttribute("errors", errors);
        return "bid/open-bids";
    }
}
