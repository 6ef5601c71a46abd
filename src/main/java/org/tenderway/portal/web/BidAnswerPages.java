package org.tenderway.portal.web;

import jakarta.servlet.http.HttpServletResponse;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tenderway.identity.AtOnce;
import org.tenderway.portal.domain.BidDesk;
import org.tenderway.portal.domain.Contents;
import org.tenderway.portal.domain.Wanted;
import org.tenderway.portal.domain.Wanted.Asked;
import org.tenderway.portal.domain.Wanted.Line;
import org.tenderway.portal.web.BidFrame.Work;
import org.tenderway.vocabulary.Problem;
import org.tenderway.vocabulary.Refusal;

/** The answer to one question for one lot, and the prices of one lot: each on its page, kept as it is saved. */
@Controller
class BidAnswerPages {

    private static final int LONGEST = 20_000;

    private final BidFrame frame;
    private final BidDesk desk;

    BidAnswerPages(BidFrame frame, BidDesk desk) {
        this.frame = frame;
        this.desk = desk;
    }

    @GetMapping("/supplier/bids/{tender}/lots/{lot}/questions/{code}")
    String question(@PathVariable String tender, @PathVariable int lot, @PathVariable String code, Model model) {
        Work work = frame.of(tender);
        return question(
                work, lot, code, Contents.answer(work.draft(), lot, code).text(), "", List.of(), model);
    }

    @PostMapping("/supplier/bids/{tender}/lots/{lot}/questions/{code}")
    String answer(
            @PathVariable String tender,
            @PathVariable int lot,
            @PathVariable String code,
            @RequestParam(defaultValue = "") String answer,
            @RequestParam(defaultValue = "") String version,
            Model model,
            HttpServletResponse response) {
        Work work = frame.of(tender);
        work.lot(lot);
        Asked asked = work.question(code);
        String text = answer.replace("\r\n", "\n");
        try {
            work.refuseUnlessOpen();
            Refusal.unless(!text.isBlank(), "answer", "enter your answer");
            int words = Contents.words(text);
            Refusal.unless(
                    words <= Wanted.MOST_WORDS && text.length() <= LONGEST,
                    "answer",
                    "use at most %,d words: this has %,d".formatted(Wanted.MOST_WORDS, words));
            AtOnce.edit(() -> desk.edit(
                    work.tender(),
                    version,
                    "/supplier/bids/%s/lots/%d/questions/%s".formatted(work.tender(), lot, code),
                    BidParts.answer(lot, asked),
                    before -> Contents.answered(BidParts.with(lot, before), lot, code, text)));
            return "redirect:/supplier/bids/" + work.tender();
        } catch (Refusal refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return question(work, lot, code, answer, version, Problem.of(refused), model);
        }
    }

    @GetMapping("/supplier/bids/{tender}/lots/{lot}/prices")
    String prices(@PathVariable String tender, @PathVariable int lot, Model model) {
        Work work = frame.of(tender);
        Map<String, String> typed = new TreeMap<>();
        Contents.offer(work.draft(), lot).prices().forEach((line, price) -> typed.put(line, price.toPlainString()));
        return prices(work, lot, typed, "", List.of(), model);
    }

    @PostMapping("/supplier/bids/{tender}/lots/{lot}/prices")
    String price(
            @PathVariable String tender,
            @PathVariable int lot,
            @RequestParam Map<String, String> entered,
            Model model,
            HttpServletResponse response) {
        Work work = frame.of(tender);
        work.lot(lot);
        Map<String, String> typed = new TreeMap<>();
        try {
            work.wanted().prices().forEach(line -> typed.put(line.code(), entered.getOrDefault(field(work, line), "")));
            work.refuseUnlessOpen();
            Map<String, BigDecimal> prices = new TreeMap<>();
            work.wanted()
                    .prices()
                    .forEach(line ->
                            prices.put(line.code(), price(field(work, line), typed.getOrDefault(line.code(), ""))));
            AtOnce.edit(() -> desk.edit(
                    work.tender(),
                    entered.getOrDefault("version", ""),
                    "/supplier/bids/%s/lots/%d/prices".formatted(work.tender(), lot),
                    BidParts.prices(work, lot),
                    before -> Contents.priced(BidParts.with(lot, before), lot, prices)));
            return "redirect:/supplier/bids/" + work.tender();
        } catch (Refusal refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return prices(work, lot, typed, entered.getOrDefault("version", ""), Problem.of(refused), model);
        }
    }

    private static String question(
            Work work, int lot, String code, String text, String version, List<Problem> errors, Model model) {
        BidFrame.show(work, errors, model);
        model.addAttribute("lot", work.lot(lot));
        model.addAttribute("asked", work.question(code));
        model.addAttribute("answer", text);
        model.addAttribute("version", BidParts.version(work, BidParts.answer(lot, work.question(code)), version));
        model.addAttribute("most", Wanted.MOST_WORDS);
        model.addAttribute("words", Contents.words(text));
        return "portal/bid-question";
    }

    private static String prices(
            Work work, int lot, Map<String, String> typed, String version, List<Problem> errors, Model model) {
        BidFrame.show(work, errors, model);
        model.addAttribute("version", BidParts.version(work, BidParts.prices(work, lot), version));
        model.addAttribute("lot", work.lot(lot));
        Map<String, Line> lines = new LinkedHashMap<>();
        work.wanted().prices().forEach(line -> lines.put(field(work, line), line));
        model.addAttribute("lines", lines.entrySet());
        model.addAttribute("typed", typed);
        return "portal/bid-prices";
    }

    /** Codes may hold what an id in a page may not. */
    private static String field(Work work, Line line) {
        return "price-" + (work.wanted().prices().indexOf(line) + 1);
    }

    private static BigDecimal price(String field, String text) {
        String plain = text.replace("£", "").replace(",", "").strip();
        // Plain digits only: "1e9" is a slip of the finger and not a price.
        Refusal.unless(
                plain.matches("\\d{1,12}(\\.\\d{1,4})?") && new BigDecimal(plain).signum() > 0,
                field,
                "enter a price above zero in pounds, with at most four decimals, for example 15.75");
        return new BigDecimal(plain);
    }
}
