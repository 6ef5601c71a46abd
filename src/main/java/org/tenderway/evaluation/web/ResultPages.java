package org.tenderway.evaluation.web;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.tenderway.evaluation.domain.ResultPaper;
import org.tenderway.evaluation.domain.Results;
import org.tenderway.evaluation.tryout.TrialView;
import org.tenderway.methodology.Methodology;

/** The result of a lot-role: ranked, bidder by bidder, side by side, and how much hangs on each weight. */
@Controller
class ResultPages {

    private final Results results;

    ResultPages(Results results) {
        this.results = results;
    }

    @GetMapping("/evaluations/{lotRole}/result")
    String show(@PathVariable String lotRole, Model model) {
        ResultPaper paper = results.paper(lotRole);
        Methodology scoring = paper.scoring();
        model.addAttribute("lotRole", lotRole);
        model.addAttribute("paper", paper);
        model.addAttribute("outcome", scoring == null ? null : TrialView.of(scoring, paper.bids()));
        model.addAttribute("bidders", paper.bidders());
        model.addAttribute("headings", headings(paper));
        model.addAttribute("sideBySide", sideBySide(paper));
        model.addAttribute("earlier", paper.earlier());
        return "evaluation/result";
    }

    @GetMapping("/tenders/{tender}/results")
    String list(@PathVariable String tender, Model model) {
        model.addAttribute("tender", tender);
        model.addAttribute("lots", results.of(tender));
        return "evaluation/results";
    }

    private static List<String> headings(ResultPaper paper) {
        List<String> headings = new ArrayList<>(List.of("Question"));
        paper.bidders().forEach(bidder -> headings.add(bidder.name()));
        return headings;
    }

    private static List<List<String>> sideBySide(ResultPaper paper) {
        List<List<String>> rows = new ArrayList<>();
        for (int at = 0; at < paper.questions().size(); at++) {
            ResultPaper.Question question = paper.questions().get(at);
            List<String> row = new ArrayList<>(
                    List.of("%s, %s (0 to %d)".formatted(question.code(), question.title(), question.maxScore())));
            for (ResultPaper.Bidder bidder : paper.bidders()) {
                row.add(bidder.cells().get(at).score());
            }
            rows.add(row);
        }
        return rows;
    }
}
