package org.tenderway.evaluation.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tenderway.bid.BidView;
import org.tenderway.evaluation.domain.LotPreferences;
import org.tenderway.identity.Marks;
import org.tenderway.vocabulary.Problem;
import org.tenderway.vocabulary.Refusal;

/** Which lots each tenderer prefers, where the published limit leaves the choice to it. */
@Controller
class LotPreferencePages {

    private final LotPreferences preferences;

    LotPreferencePages(LotPreferences preferences) {
        this.preferences = preferences;
    }

    @GetMapping("/tenders/{tender}/lot-preferences")
    String show(@PathVariable String tender, Model model) {
        return show(tender, "", "", Marks.of(preferences.marks(tender)), List.of(), model);
    }

    @PostMapping("/tenders/{tender}/lot-preferences")
    String record(
            @PathVariable String tender,
            @RequestParam(defaultValue = "") String supplier,
            @RequestParam(defaultValue = "") String lots,
            @RequestParam(defaultValue = "") String version,
            Model model,
            HttpServletResponse response) {
        Marks seen = Marks.read(version);
        try {
            Refusal.unless(
                    lots.strip().matches("[0-9]{1,3}([ ,]+[0-9]{1,3})*"),
                    "lots",
                    "name the lots by their numbers, the most preferred first, for example 3, 1, 2");
            List<Integer> preferred =
                    Stream.of(lots.strip().split("[ ,]+")).map(Integer::valueOf).toList();
            seen.edit(supplier, mark -> preferences.record(tender, supplier, mark, preferred));
            return "redirect:/tenders/" + tender + "/lot-preferences";
        } catch (Refusal refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return show(tender, supplier, lots, seen, List.of(refused), model);
        }
    }

    private String show(String tender, String supplier, String lots, Marks seen, List<Refusal> errors, Model model) {
        Map<BidView, List<Integer>> all = preferences.ofTenderers(tender);
        model.addAttribute("tender", tender);
        model.addAttribute("supplier", supplier);
        model.addAttribute("lots", lots);
        model.addAttribute("seen", seen.written());
        model.addAttribute("errors", Problem.of(errors));
        model.addAttribute(
                "rows",
                all.entrySet().stream()
                        .map(each -> List.of(each.getKey().supplierName(), words(each.getValue())))
                        .toList());
        model.addAttribute(
                "suppliers",
                all.keySet().stream()
                        .map(bid -> new ExclusionPages.Option(bid.supplier(), bid.supplierName()))
                        .toList());
        return "evaluation/lot-preferences";
    }

    private static String words(List<Integer> lots) {
        return lots.isEmpty()
                ? "None named: lots in their published order"
                : lots.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }
}
