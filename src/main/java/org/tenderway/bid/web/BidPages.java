package org.tenderway.bid.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tenderway.bid.BidView;
import org.tenderway.bid.Bids;
import org.tenderway.bid.Receiving;
import org.tenderway.bid.domain.LotNumbers;
import org.tenderway.identity.CurrentActor;
import org.tenderway.identity.Role;
import org.tenderway.tender.TenderView;
import org.tenderway.tender.Tenders;
import org.tenderway.vocabulary.Problem;
import org.tenderway.vocabulary.Refusal;

/** The bids of a tender: what came in and when, and the desk for one that comes in now, late ones too. */
@Controller
class BidPages {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("d MMMM uuuu 'at' HH:mm:ss", Locale.UK).withZone(ZoneId.of("Europe/London"));

    private final Bids bids;
    private final Receiving receiving;
    private final Tenders tenders;
    private final CurrentActor actor;

    BidPages(Bids bids, Receiving receiving, Tenders tenders, CurrentActor actor) {
        this.bids = bids;
        this.receiving = receiving;
        this.tenders = tenders;
        this.actor = actor;
    }

    @GetMapping("/tenders/{tender}/bids")
    String bids(@PathVariable String tender, Model model) {
        return show(known(tender), Map.of(), List.of(), model);
    }

    @PostMapping("/tenders/{tender}/bids")
    String register(
            @PathVariable String tender,
            @RequestParam Map<String, String> entered,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        TenderView view = known(tender);
        try {
            var receipt = receiving.register(
                    view.reference(),
                    entered.getOrDefault("supplierName", ""),
                    entered.getOrDefault("email", ""),
                    LotNumbers.typed(lots(entered)));
            redirect.addFlashAttribute("receipt", receipt);
            return "redirect:/tenders/" + view.reference() + "/bids";
        } catch (Refusal refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return show(view, entered, List.of(new Problem(refused.field(), refused.reason())), model);
        }
    }

    private TenderView known(String tender) {
        Refusal.unlessTheirs(
                actor.get().has(Role.PROCUREMENT_OFFICER) || actor.get().has(Role.MANAGER),
                "only procurement officers and managers see who has sent a bid");
        return tenders.tender(tender);
    }

    private String show(TenderView tender, Map<String, String> entered, List<Problem> errors, Model model) {
        model.addAttribute("tender", tender);
        model.addAttribute("officer", actor.get().has(Role.PROCUREMENT_OFFICER));
        model.addAttribute("closes", tender.deadline() == null ? "" : MOMENT.format(tender.deadline()));
        model.addAttribute("errors", errors);
        model.addAttribute("entered", entered);
        model.addAttribute(
                "rows", bids.of(tender.reference()).stream().map(BidPages::row).toList());
        return "bid/bids";
    }

    private static List<String> row(BidView bid) {
        String lots = bid.lots().stream().sorted().map(String::valueOf).collect(Collectors.joining(", "));
        String status = bid.status().name();
        return List.of(
                bid.reference(),
                bid.supplierName(),
                MOMENT.format(bid.receivedAt()),
                lots,
                status.charAt(0) + status.substring(1).toLowerCase(Locale.UK));
    }

    private static List<String> lots(Map<String, String> entered) {
        return List.of(entered.getOrDefault("lots", "").split(",")).stream()
                .map(String::strip)
                .filter(lot -> !lot.isEmpty())
                .toList();
    }
}
