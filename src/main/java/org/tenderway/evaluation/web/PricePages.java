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
import org.tenderway.evaluation.domain.PriceList;
import org.tenderway.evaluation.domain.Pricing;
import org.tenderway.evaluation.process.EvaluationScoringProcess;
import org.tenderway.vocabulary.Problem;
import org.tenderway.vocabulary.Refusal;

/** The prices of the opened bids, once quality is locked: confirmed as opened, or typed for bids on paper. */
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
            process.enterPricesByLine(lotRole, prices(list, entered));
            return "redirect:/work";
        } catch (Refusal refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return show(model, taskId, list, entered, List.of(refused));
        }
    }

    private static Map<String, Map<String, BigDecimal>> prices(PriceList list, Map<String, String> entered) {
        Map<String, Map<String, BigDecimal>> prices = new HashMap<>();
        for (PriceList.Row row : list.rows()) {
            Map<String, BigDecimal> lines = new HashMap<>();
            for (PriceList.Line line : row.lines()) {
                String text = entered.getOrDefault(line.field(), "")
                        .replace("£", "")
                        .replace(",", "")
                        .strip();
                if (!text.isEmpty()) {
                    lines.put(line.code(), price(row, line, text));
                }
            }
            prices.put(row.bid().reference(), lines);
        }
        return prices;
    }

    private static BigDecimal price(PriceList.Row row, PriceList.Line line, String text) {
        // Plain digits only: "1e9" is a slip of the finger and not a price.
        Refusal.unless(
                text.matches("-?\\d{1,15}(\\.\\d{1,4})?"),
                line.field(),
                "enter a price in pounds with at most four decimals, for example 15.75: "
                        + row.bid().supplierName());
        return new BigDecimal(text);
    }

    private static String show(
            Model model, String taskId, PriceList list, Map<String, String> entered, List<Refusal> errors) {
        model.addAttribute("taskId", taskId);
        model.addAttribute("subject", list.title());
        model.addAttribute("errors", Problem.of(errors));
        Map<String, String> problems = new HashMap<>();
        errors.forEach(error -> problems.putIfAbsent(error.field(), error.reason()));
        model.addAttribute(
                "bids",
                list.rows().stream().map(row -> table(row, entered, problems)).toList());
        return "evaluation/enter-prices";
    }

    private static PriceTable table(PriceList.Row row, Map<String, String> entered, Map<String, String> problems) {
        return new PriceTable(
                row.bid().supplierName(),
                row.opened(),
                row.lines().stream()
                        .map(line -> new PriceInput(
                                line.label(),
                                line.volume(),
                                line.field(),
                                shown(line, entered),
                                problems.getOrDefault(line.field(), "")))
                        .toList());
    }

    private static String shown(PriceList.Line line, Map<String, String> entered) {
        BigDecimal amount = line.amount();
        return amount == null ? entered.getOrDefault(line.field(), "") : amount.toPlainString();
    }

    record PriceTable(String bidder, boolean opened, List<PriceInput> inputs) {}

    record PriceInput(String label, String volume, String field, String text, String error) {}
}
