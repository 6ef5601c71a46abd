package org.tenderway.debrief.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.tenderway.award.AwardView;
import org.tenderway.evaluation.AssessedLot;
import org.tenderway.evaluation.AssessedLot.Asked;
import org.tenderway.evaluation.AssessedLot.AssessedBid;
import org.tenderway.evaluation.AssessedLot.Mark;
import org.tenderway.paper.Paper;
import org.tenderway.regime.Regime;
import org.tenderway.tender.LotRoleView;
import org.tenderway.tender.TenderView;

/** Writes for one bidder how its bid was assessed; for a loser with the successful bids' scores and reasons beside. */
final class SummaryWriting {

    private final TenderView tender;
    private final LotRoleView lotRole;
    private final AwardView award;
    private final AssessedLot lot;
    private final AssessedBid mine;
    private final List<AssessedBid> winners;
    private final OtherNames others;
    private final Paper.Writing paper;

    private SummaryWriting(TenderView tender, LotRoleView lotRole, AwardView award, AssessedLot lot, AssessedBid mine) {
        this.tender = tender;
        this.lotRole = lotRole;
        this.award = award;
        this.lot = lot;
        this.mine = mine;
        this.winners = isSuccessful()
                ? List.of()
                : award.preferred().stream()
                        .flatMap(supplier -> lot.bidOf(supplier).stream())
                        .toList();
        List<String> named = new ArrayList<>(award.preferred());
        named.add(mine.supplier());
        this.others = OtherNames.in(lot, isSuccessful() ? List.of(mine.supplier()) : named);
        this.paper = Paper.titled("Assessment summary: " + lotRole.title());
    }

    static Paper of(TenderView tender, LotRoleView lotRole, AwardView award, AssessedLot lot, AssessedBid mine) {
        return new SummaryWriting(tender, lotRole, award, lot, mine).written();
    }

    private boolean isSuccessful() {
        return award.preferred().contains(mine.supplier());
    }

    private Paper written() {
        paper.points(List.of(
                "Bidder: " + mine.supplierName(),
                "Tender: %s (%s)".formatted(tender.title(), tender.reference()),
                "Lot and role: " + lotRole.title(),
                "Sent on: " + Words.day(award.lettersSentOn())));
        paper.text(law());
        outcome();
        criteria();
        own();
        winners.forEach(this::beside);
        standstill();
        return paper.done();
    }

    private String law() {
        return switch (tender.regime()) {
            case PA2023, PA2023_LT ->
                "This is the assessment summary under section 50 of the Procurement Act 2023 and regulation 31 of the"
                        + " Procurement Regulations 2024.";
            case PCR2015 ->
                "This goes with the notice of our decision under regulation 86 of the Public Contracts Regulations 2015:"
                        + " the award criteria, the scores, and the reasons for the decision with the characteristics"
                        + " and relative advantages of what is to be awarded.";
            case PSR ->
                "This gives the reasons for our decision under the Health Care Services (Provider Selection Regime)"
                        + " Regulations 2023, by the published key criteria.";
            case BELOW_THRESHOLD -> "This tells how your bid was assessed.";
        };
    }

    private void outcome() {
        paper.heading(1, "The outcome");
        if (isSuccessful()) {
            paper.text("We intend to award a contract for this lot and role to you.");
        } else if (!mine.compliant()) {
            paper.text("We do not intend to award a contract to you. Your bid was not considered further: "
                    + others.without(mine.whyNot()) + ".");
        } else {
            paper.text("We do not intend to award a contract to you. Assessed against the published criteria, "
                    + (winners.size() > 1 ? "the bids below were" : "the bid below was")
                    + " preferred; the tables show the scores and the reasons side by side.");
        }
        List<String> totals = new ArrayList<>();
        totals.add("Quality: %s points".formatted(Words.points(mine.qualityPoints())));
        if (lot.priceWeight().signum() > 0 && mine.compliant()) {
            totals.add("Price: %s points".formatted(Words.points(mine.pricePoints())));
        }
        if (mine.compliant()) {
            totals.add("Total: " + Words.points(mine.total()));
            if (mine.place() > 0 && tender.regime() != Regime.PSR) {
                totals.add("Place: %d of %d bids that were placed"
                        .formatted(
                                mine.place(),
                                lot.bids().stream()
                                        .filter(AssessedBid::compliant)
                                        .count()));
            }
        }
        paper.points(totals);
    }

    private void criteria() {
        paper.heading(1, "The award criteria and how they were assessed");
        List<List<String>> rows = new ArrayList<>();
        for (Asked question : lot.questions()) {
            rows.add(List.of(
                    Words.question(question),
                    Words.weight(question),
                    question.passOrFail() ? "pass or fail" : "0 to " + question.top(),
                    question.minimum() == null ? "none" : Words.plain(question.minimum())));
        }
        if (!lot.priceMethod().isEmpty()) {
            rows.add(List.of("Price", Words.plain(lot.priceWeight()) + "%", lot.priceMethod(), "none"));
        }
        paper.grid("The criteria", List.of("Criterion", "Weight", "Scale or method", "Minimum"), rows);
        paper.points(lot.rules());
        List<List<String>> meanings = lot.questions().stream()
                .filter(question -> !question.descriptors().isEmpty())
                .map(question -> List.of(
                        question.code(),
                        question.descriptors().entrySet().stream()
                                .map(each -> each.getKey() + ": " + each.getValue())
                                .collect(Collectors.joining("\n"))))
                .toList();
        paper.grid("What the scores mean", List.of("Criterion", "Scores"), meanings);
    }

    private void own() {
        paper.heading(1, "The assessment of your bid");
        List<List<String>> rows = new ArrayList<>();
        for (Asked question : lot.questions()) {
            Mark mark = mine.marks().get(question.code());
            rows.add(List.of(
                    Words.question(question),
                    Words.score(question, mark),
                    mark == null ? "" : mark.descriptor(),
                    mark == null ? "" : others.without(mark.reason())));
        }
        if (!lot.priceMethod().isEmpty() && mine.compliant()) {
            rows.add(List.of(
                    "Price",
                    "%s of %s points".formatted(Words.points(mine.pricePoints()), Words.plain(lot.priceWeight())),
                    "",
                    "Your price: %s. Points by the published method, %s."
                            .formatted(Words.pounds(mine.price()), lot.priceMethod())));
        }
        paper.grid("Your scores", List.of("Criterion", "Score", "What it means", "Reasons"), rows);
    }

    private void beside(AssessedBid winner) {
        paper.heading(1, "The successful bid of %s beside yours".formatted(winner.supplierName()));
        List<List<String>> rows = new ArrayList<>();
        for (Asked question : lot.questions()) {
            Mark mark = mine.marks().get(question.code());
            Mark best = winner.marks().get(question.code());
            rows.add(List.of(
                    Words.question(question),
                    Words.score(question, mark),
                    Words.score(question, best),
                    best == null ? "" : best.descriptor(),
                    best == null ? "" : others.without(best.reason())));
        }
        if (lot.priceWeight().signum() > 0) {
            rows.add(List.of(
                    "Price points",
                    mine.compliant() ? Words.points(mine.pricePoints()) : "not scored",
                    Words.points(winner.pricePoints()),
                    "",
                    "By the published method, " + lot.priceMethod() + "."));
        }
        rows.add(List.of(
                "Quality points", Words.points(mine.qualityPoints()), Words.points(winner.qualityPoints()), "", ""));
        rows.add(List.of(
                "Total",
                mine.compliant() ? Words.points(mine.total()) : "not totalled",
                Words.points(winner.total()),
                "",
                ""));
        paper.grid(
                "Scores of both bids",
                List.of("Criterion", "Your score", "Successful bid's score", "What it means", "Its reasons"),
                rows);
    }

    private void standstill() {
        paper.heading(1, "When we may enter into the contract");
        if (award.standstillEndsOn() == null) {
            paper.text("No standstill period applies to this award.");
            return;
        }
        paper.text(
                "The standstill period ends at midnight at the end of %s. The date before which we will not enter into"
                                .formatted(Words.day(award.standstillEndsOn()))
                        + " the contract is %s."
                                .formatted(Words.day(Objects.requireNonNull(award.firstSigningDate()))));
    }
}
