package org.tenderway.debrief.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.tenderway.debrief.domain.EvaluationReport.Letterings;
import org.tenderway.evaluation.AssessedLot;
import org.tenderway.evaluation.AssessedLot.Asked;
import org.tenderway.evaluation.AssessedLot.AssessedBid;
import org.tenderway.paper.Paper;
import org.tenderway.tender.LotRoleView;
import org.tenderway.tender.TenderView;

/** The part of an evaluation report that anybody may read: bidders are letters and there is no price. */
final class OpenReport {

    private final TenderView tender;
    private final Map<LotRoleView, AssessedLot> lots;
    private final Recommendation recommendation;
    private final Letterings letterings;
    private final int received;
    private final String conflicts;
    private final Paper.Writing paper;

    OpenReport(
            TenderView tender,
            Map<LotRoleView, AssessedLot> lots,
            Recommendation recommendation,
            Letterings letterings,
            int received,
            String conflicts) {
        this.tender = tender;
        this.lots = lots;
        this.recommendation = recommendation;
        this.letterings = letterings;
        this.received = received;
        this.conflicts = conflicts;
        this.paper = Paper.titled("Evaluation report: " + tender.title());
    }

    Paper written() {
        paper.heading(1, "The tender");
        paper.points(List.of(
                "Tender: %s (%s)".formatted(tender.title(), tender.reference()),
                "Case: " + tender.caseReference().value(),
                "Regime: " + tender.regime().title(),
                "Published on: " + Words.day(tender.publishedOn()),
                "Bids received: " + received));
        paper.grid(
                "Lots and roles",
                List.of("Lot and role", "Places", "Bids assessed", "Of these compliant"),
                rows((lotRole, lot) -> List.of(
                        lotRole.title(),
                        String.valueOf(lotRole.places()),
                        String.valueOf(lot.bids().size()),
                        String.valueOf(lot.bids().stream()
                                .filter(AssessedBid::compliant)
                                .count()))));
        method();
        panel();
        paper.heading(1, "Scores and ranking");
        lots.forEach(this::scores);
        recommendation();
        paper.heading(1, "Exempt information");
        paper.text(ExemptAnnex.GROUND
                + " The names and the prices of the bidders are therefore in an annex that is not published."
                + " It is for whoever decides to say whether, in all the circumstances, the public interest in keeping"
                + " them back outweighs the public interest in disclosing them.");
        return paper.done();
    }

    private void method() {
        paper.heading(1, "How bids were assessed");
        AssessedLot any = lots.values().iterator().next();
        List<List<String>> criteria = new ArrayList<>();
        for (Asked question : any.questions()) {
            criteria.add(List.of(
                    Words.question(question),
                    Words.weight(question),
                    question.passOrFail() ? "pass or fail" : "0 to " + question.top(),
                    question.minimum() == null ? "none" : Words.plain(question.minimum())));
        }
        if (!any.priceMethod().isEmpty()) {
            criteria.add(List.of("Price", Words.plain(any.priceWeight()) + "%", any.priceMethod(), "none"));
        }
        paper.grid("Award criteria", List.of("Criterion", "Weight", "Scale or method", "Minimum"), criteria);
        paper.points(any.rules());
        paper.text(
                "Every evaluator scored alone. A chair brought each panel to one agreed score for every question, with"
                        + " its reasons; no price was open before the quality scores of a lot and role were locked.");
    }

    private void panel() {
        paper.heading(1, "Panels");
        List<List<String>> seats = new ArrayList<>();
        lots.forEach((lotRole, lot) -> lot.panel()
                .forEach(seat -> seats.add(List.of(
                        lotRole.title(),
                        seat.part(),
                        seat.department().isEmpty() ? "not recorded" : seat.department(),
                        String.valueOf(seat.people())))));
        paper.grid(
                "Who assessed, by part and department", List.of("Lot and role", "Part", "Department", "People"), seats);
        paper.heading(1, "Conflicts assessment");
        if (!conflicts.isBlank()) {
            paper.text(conflicts);
        }
        paper.text("Everybody on a panel declared whether they had an interest in a bidder before they saw any bid.");
        paper.grid(
                "Declarations in numbers",
                List.of("Lot and role", "People who declared", "Interests declared", "People who left the panel"),
                rows((lotRole, lot) -> List.of(
                        lotRole.title(),
                        String.valueOf(lot.conflicts().declared()),
                        String.valueOf(lot.conflicts().interests()),
                        String.valueOf(lot.conflicts().left()))));
    }

    private void scores(LotRoleView lotRole, AssessedLot lot) {
        paper.heading(2, lotRole.title());
        if (lot.bids().isEmpty()) {
            paper.text("No bid was received.");
            return;
        }
        List<String> headings = new ArrayList<>(List.of("Bidder"));
        lot.questions().forEach(question -> headings.add(question.code()));
        headings.addAll(List.of("Quality", "Price points", "Total", "Place"));
        List<List<String>> rows = new ArrayList<>();
        for (AssessedBid bid : lot.bids()) {
            List<String> cells = new ArrayList<>(List.of(letterings.of(bid.supplier())));
            lot.questions()
                    .forEach(question ->
                            cells.add(Words.score(question, bid.marks().get(question.code()))));
            cells.add(Words.points(bid.qualityPoints()));
            cells.add(bid.compliant() ? Words.points(bid.pricePoints()) : "not scored");
            cells.add(bid.compliant() ? Words.points(bid.total()) : "not totalled");
            cells.add(bid.place() > 0 ? String.valueOf(bid.place()) : "not placed");
            rows.add(cells);
        }
        paper.grid("Scores of " + lotRole.title(), headings, rows);
    }

    private void recommendation() {
        paper.heading(1, "Recommendation");
        paper.points(lots.entrySet().stream()
                .map(each ->
                        "%s: %s".formatted(each.getKey().title(), recommendation.of(each.getKey(), each.getValue())))
                .toList());
    }

    private List<List<String>> rows(Row row) {
        List<List<String>> rows = new ArrayList<>();
        lots.forEach((lotRole, lot) -> rows.add(row.of(lotRole, lot)));
        return rows;
    }

    private interface Row {
        List<String> of(LotRoleView lotRole, AssessedLot lot);
    }
}
