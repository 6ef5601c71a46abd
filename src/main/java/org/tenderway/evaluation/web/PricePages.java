package org.tenderway.evaluation.web;

import jakarta.servlet.http.HttpServletResponse;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tenderway.bid.BidView;
import org.tenderway.evaluation.domain.PriceList;
import org.tenderway.evaluation.domain.Pricing;
import org.tenderway.evaluation.process.EvaluationScoringProcess;
import org.tenderway.vocabulary.Refusal;

/** The prices of the opened bids, entered once quality is locked. */
@Controller
class PricePages {

    private static final String TASK = "enterPrices";

    private final EvaluationScoringProcess process;
    private final Pricing pricing;

    PricePages(EvaluationScoringProcess process, Pricing pricing) {
        this.process = process;
        this.pricing = pricing;
    }

    @GetMapping("/tasks/enterPrices")
    String list(@RequestParam(defaultValue = "") String taskId, Model model) {
        PriceList list = pricing.list(process.lotRoleOf(TASK, taskId));
        return show(model, taskId, list, Map.of(), List.of());
    }

    @PostMapping("/tasks/enterPrices")
    String enter(
            @RequestParam(defaultValue = "") String taskId,
            @RequestParam Map<String, String> entered,
            Model model,
            HttpServletResponse response) {
        String lotRole = process.lotRoleOf(TASK, taskId);
        PriceList list = pricing.list(lotRole);
        try {
            process.enterPrices(lotRole, prices(list, entered));
            return "redirect:/work";
        } catch (Refusal refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return show(model, taskId, list, entered, List.of(refused));
        }
    }

    private static Map<String, BigDecimal> prices(PriceList list, Map<String, String> entered) {
        Map<String, BigDecimal> prices = new HashMap<>();
        for (BidView bid : list.bids()) {
            String text = entered.getOrDefault(PriceList.field(bid), "")
                    .replace("£", "")
                    .replace(",", "")
                    .strip();
            if (!text.isEmpty()) {
                prices.put(bid.reference(), price(bid, text));
            }
        }
        return prices;
    }

    private static BigDecimal price(BidView bid, String text) {
        // Plain digits only: "1e9" is a slip of the finger and not a price.
        Refusal.unless(
                text.matches("-?\\d{1,15}(\\.\\d{1,4})?"),
                PriceList.field(bid),
                "enter a price in pounds with at most four decimals, for example 15.75: " + bid.supplierName());
        return new BigDecimal(text);
    }

    private static String show(
            Model model, String taskId, PriceList list, Map<String, String> entered, List<Refusal> errors) {
        model.addAttribute("taskId", taskId);
        model.addAttribute("subject", list.title());
        model.addAttribute("errors", PageError.of(errors));
        model.addAttribute(
                "inputs",
                list.bids().stream().map(bid -> input(bid, entered, errors)).toList());
        return "evaluation/enter-prices";
    }

    private static PriceInput input(BidView bid, Map<String, String> entered, List<Refusal> errors) {
        String field = PriceList.field(bid);
        String error = errors.stream()
                .filter(refusal -> refusal.field().equals(field))
                .map(Refusal::reason)
                .findFirst()
                .orElse("");
        return new PriceInput(bid.supplierName(), field, entered.getOrDefault(field, ""), error);
    }

    record PriceInput(String bidder, String field, String text, String error) {}
}
