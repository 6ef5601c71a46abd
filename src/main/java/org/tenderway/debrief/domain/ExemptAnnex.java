package org.tenderway.debrief.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.tenderway.debrief.domain.EvaluationReport.Letterings;
import org.tenderway.evaluation.AssessedLot;
import org.tenderway.evaluation.AssessedLot.Asked;
import org.tenderway.evaluation.AssessedLot.AssessedBid;
import org.tenderway.evaluation.AssessedLot.Mark;
import org.tenderway.paper.Paper;
import org.tenderway.tender.LotRoleView;
import org.tenderway.tender.TenderView;

/** The annex with names, prices and reasons. */
final class ExemptAnnex {

    static final String GROUND =
            "Information about the financial or business affairs of particular persons is exempt under paragraph 3 of"
                    + " Part 1 of Schedule 12A to the Local Government Act 1972.";

    private final TenderView tender;
    private final Map<LotRoleView, AssessedLot> lots;
    private final Letterings letterings;
    private final List<String> low;

    ExemptAnnex(TenderView tender, Map<LotRoleView, AssessedLot> lots, Letterings letterings, List<String> low) {
        this.tender = tender;
        this.lots = lots;
        this.letterings = letterings;
        this.low = low;
    }

    Paper written() {
        Paper.Writing paper = Paper.titled("Exempt annex to the evaluation report: " + tender.title());
        paper.text("NOT FOR PUBLICATION. " + GROUND);
        lots.forEach((lotRole, lot) -> {
            paper.heading(1, lotRole.title());
            if (lot.bids().isEmpty()) {
                paper.text("No bid was received.");
            }
            paper.grid(
                    "Bidders and prices",
                    List.of("Letter", "Bidder", "Price", "Total", "Place", "To know"),
                    lot.bids().stream().map(this::bidder).toList());
            paper.grid("Reasons", List.of("Letter", "Criterion", "Score", "Reasons"), reasons(lot));
        });
        return paper.done();
    }

    private List<String> bidder(AssessedBid bid) {
        String note = !bid.compliant()
                ? "Out: " + bid.whyNot()
                : low.contains(bid.bid()) ? "The price lies far below the others and must be explained" : "";
        return List.of(
                letterings.of(bid.supplier()),
                bid.supplierName(),
                Words.pounds(bid.price()),
                bid.compliant() ? Words.points(bid.total()) : "not totalled",
                bid.place() > 0 ? String.valueOf(bid.place()) : "not placed",
                note);
    }

    private List<List<String>> reasons(AssessedLot lot) {
        List<List<String>> rows = new ArrayList<>();
        for (AssessedBid bid : lot.bids()) {
            for (Asked question : lot.questions()) {
                Mark mark = bid.marks().get(question.code());
                if (mark != null) {
                    rows.add(List.of(
                            letterings.of(bid.supplier()),
                            Words.question(question),
                            Words.score(question, mark),
                            mark.reason()));
                }
            }
        }
        return rows;
    }
}
