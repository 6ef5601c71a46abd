package org.tenderway.portal.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.TransactionException;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tenderway.bid.BidContents.Offer;
import org.tenderway.bid.BidFile;
import org.tenderway.bid.BidReceipt;
import org.tenderway.portal.domain.BidDesk;
import org.tenderway.portal.domain.Contents;
import org.tenderway.portal.web.BidFrame.Work;
import org.tenderway.portal.web.Opportunities.Lot;
import org.tenderway.vocabulary.Problem;
import org.tenderway.vocabulary.Refusal;

/** Checks the answers once more, hands the bid in, and takes it back. */
@Controller
class BidHandInPages {

    private static final String NOT_KEPT =
            "Your bid could not be kept: it is not handed in and there is no receipt for it. Try again now, and tell the"
                    + " council at once if it happens again";

    private final BidFrame frame;
    private final BidDesk desk;

    BidHandInPages(BidFrame frame, BidDesk desk) {
        this.frame = frame;
        this.desk = desk;
    }

    /** One answer to check, and where to change it. */
    record Row(String label, String value, String files, String change) {}

    /** Everything for one lot. */
    record Group(String title, List<Row> rows) {}

    @GetMapping("/supplier/bids/{tender}/check")
    String check(@PathVariable String tender, Model model) {
        return check(frame.of(tender), List.of(), model);
    }

    @PostMapping("/supplier/bids/{tender}/submit")
    String submit(@PathVariable String tender, Model model, RedirectAttributes next, HttpServletResponse response) {
        Work work = frame.of(tender);
        try {
            BidReceipt receipt = desk.handIn(work.tender());
            next.addFlashAttribute("fresh", true);
            return "redirect:/supplier/bids/%s/receipts/%s".formatted(work.tender(), BidDesk.key(receipt));
        } catch (Refusal refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return check(work, Problem.of(refused), model);
        } catch (DataAccessException | TransactionException full) {
            response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
            return check(work, List.of(new Problem("", NOT_KEPT)), model);
        }
    }

    @GetMapping("/supplier/bids/{tender}/withdraw")
    String askWithdraw(@PathVariable String tender, Model model) {
        return withdraw(frame.of(tender), List.of(), model);
    }

    @PostMapping("/supplier/bids/{tender}/withdraw")
    String withdraw(@PathVariable String tender, Model model, RedirectAttributes next, HttpServletResponse response) {
        Work work = frame.of(tender);
        try {
            desk.withdraw(work.tender());
            next.addFlashAttribute(
                    "done", "Your bid is withdrawn. What you wrote is kept here until you hand it in again");
            return "redirect:/supplier/bids/" + work.tender();
        } catch (Refusal refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return withdraw(work, Problem.of(refused), model);
        }
    }

    private String withdraw(Work work, List<Problem> errors, Model model) {
        BidFrame.show(work, errors, model);
        model.addAttribute("standing", desk.standing(work.tender()).isPresent());
        return "portal/bid-withdraw";
    }

    private String check(Work work, List<Problem> errors, Model model) {
        BidFrame.show(work, errors, model);
        model.addAttribute("missing", desk.missing(work.tender(), work.draft()));
        model.addAttribute("ready", desk.isReady(work.tender()));
        model.addAttribute("replaces", desk.standing(work.tender()).isPresent());
        Map<String, String> names =
                desk.files(work.tender()).stream().collect(Collectors.toMap(BidFile::id, BidFile::name));
        model.addAttribute(
                "groups",
                work.opportunity().lots().stream()
                        .filter(lot -> work.draft().offers().containsKey(lot.number()))
                        .map(lot -> group(work, lot, names))
                        .toList());
        return "portal/bid-check";
    }

    private static Group group(Work work, Lot lot, Map<String, String> names) {
        String home = "/supplier/bids/%s/lots/%d".formatted(work.tender(), lot.number());
        Offer offer = Contents.offer(work.draft(), lot.number());
        List<Row> rows = new ArrayList<>();
        work.wanted().questions().forEach(asked -> {
            var answer = Contents.answer(work.draft(), lot.number(), asked.code());
            rows.add(new Row(
                    asked.title(), answer.text(), named(answer.files(), names), home + "/questions/" + asked.code()));
        });
        work.wanted().prices().forEach(line -> {
            var price = offer.prices().get(line.code());
            rows.add(new Row(
                    line.label(),
                    price == null ? "" : "£" + price.toPlainString(),
                    named(offer.priceFiles(), names),
                    home + "/prices"));
        });
        return new Group("Lot %d %s".formatted(lot.number(), lot.name()), rows);
    }

    private static String named(List<String> files, Map<String, String> names) {
        return files.stream()
                .map(file -> names.getOrDefault(file, "removed file"))
                .collect(Collectors.joining(", "));
    }
}
