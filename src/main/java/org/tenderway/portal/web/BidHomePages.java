package org.tenderway.portal.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.tenderway.bid.BidReceipt;
import org.tenderway.identity.AtOnce;
import org.tenderway.portal.ReceiptIssued;
import org.tenderway.portal.domain.BidDesk;
import org.tenderway.portal.domain.Contents;
import org.tenderway.portal.web.BidFrame.Work;
import org.tenderway.vocabulary.Problem;
import org.tenderway.vocabulary.Refusal;

/** The list of tasks of one bid, the lots it is for, and the receipts it has. */
@Controller
class BidHomePages {

    private static final Map<String, String> STATES = Map.of(
            "RECEIVED", "Received in time",
            "LATE", "Late, kept unopened",
            "ADMITTED", "Late, admitted by two people",
            "WITHDRAWN", "Withdrawn",
            "OPENED", "Opened");

    private final BidFrame frame;
    private final BidDesk desk;

    BidHomePages(BidFrame frame, BidDesk desk) {
        this.frame = frame;
        this.desk = desk;
    }

    /** A receipt as the list shows it. */
    record Row(String number, String key, String hash, String received, String lots, String state) {

        static Row of(BidReceipt receipt) {
            String lots = new TreeSet<>(receipt.lots()).toString();
            return new Row(
                    ReceiptIssued.number(receipt),
                    BidDesk.key(receipt),
                    receipt.hash(),
                    Moments.millisecond(receipt.receivedAt()),
                    lots.substring(1, lots.length() - 1),
                    STATES.getOrDefault(receipt.status().name(), "Kept"));
        }
    }

    @GetMapping("/supplier/bids/{tender}")
    String tasks(@PathVariable String tender, Model model) {
        Work work = frame.of(tender);
        BidFrame.show(work, List.of(), model);
        model.addAttribute("tasks", BidTasks.of(work, desk.missing(work.tender(), work.draft())));
        model.addAttribute(
                "receipts", desk.receipts(work.tender()).stream().map(Row::of).toList());
        model.addAttribute("standing", desk.standing(work.tender()).isPresent());
        return "portal/bid";
    }

    @GetMapping("/supplier/bids/{tender}/lots")
    String lots(@PathVariable String tender, Model model) {
        Work work = frame.of(tender);
        return lots(work, work.draft().offers().keySet(), "", List.of(), model);
    }

    @PostMapping("/supplier/bids/{tender}/lots")
    String chooseLots(
            @PathVariable String tender,
            @RequestParam(name = "lots", required = false) List<String> typed,
            @RequestParam(defaultValue = "") String version,
            Model model,
            HttpServletResponse response) {
        Work work = frame.of(tender);
        Set<Integer> chosen = new TreeSet<>();
        try {
            work.refuseUnlessOpen();
            for (String lot : typed == null ? List.<String>of() : typed) {
                Refusal.unless(
                        work.opportunity().lots().stream().anyMatch(known -> String.valueOf(known.number())
                                .equals(lot)),
                        "lots",
                        "choose from the lots of this tender");
                chosen.add(Integer.valueOf(lot));
            }
            Refusal.unless(!chosen.isEmpty(), "lots", "choose at least one lot");
            AtOnce.edit(() -> desk.edit(
                    work.tender(),
                    version,
                    "/supplier/bids/%s/lots".formatted(work.tender()),
                    BidParts.lots(),
                    before -> Contents.forLots(before, chosen)));
            return "redirect:/supplier/bids/" + work.tender();
        } catch (Refusal refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return lots(work, chosen, version, Problem.of(refused), model);
        }
    }

    @GetMapping("/supplier/bids/{tender}/receipts/{key}")
    String receipt(@PathVariable String tender, @PathVariable String key, Model model) {
        Work work = frame.of(tender);
        BidFrame.show(work, List.of(), model);
        model.addAttribute("receipt", Row.of(own(work, key)));
        return "portal/receipt";
    }

    /** The receipt to keep, as plain text; with a print of the page it is the supplier's proof. */
    @GetMapping("/supplier/bids/{tender}/receipts/{key}/receipt.txt")
    ResponseEntity<byte[]> receiptToKeep(@PathVariable String tender, @PathVariable String key) {
        Work work = frame.of(tender);
        return ReceiptFile.text(work.opportunity().title(), own(work, key));
    }

    @GetMapping("/supplier/bids/{tender}/receipts/{key}/receipt.pdf")
    ResponseEntity<byte[]> receiptAsPaper(@PathVariable String tender, @PathVariable String key) {
        Work work = frame.of(tender);
        return ReceiptFile.paper(work.opportunity().title(), own(work, key));
    }

    /** A receipt of somebody else is not there. */
    private BidReceipt own(Work work, String key) {
        return desk.receipts(work.tender()).stream()
                .filter(each -> BidDesk.key(each).equals(key))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static String lots(Work work, Set<Integer> chosen, String version, List<Problem> errors, Model model) {
        BidFrame.show(work, errors, model);
        model.addAttribute("chosen", chosen);
        model.addAttribute("version", BidParts.version(work, BidParts.lots(), version));
        return "portal/lots";
    }
}
