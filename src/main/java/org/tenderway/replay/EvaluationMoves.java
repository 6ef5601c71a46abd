package org.tenderway.replay;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.tenderway.bid.BidContents;
import org.tenderway.bid.BidView;
import org.tenderway.bid.Bids;
import org.tenderway.bid.OpenedBids;
import org.tenderway.evaluation.EvaluationDesk;
import org.tenderway.evaluation.ScoreWithReason;
import org.tenderway.tender.CriterionView;
import org.tenderway.tender.Tenders;

/** What a panel does for one lot-role, from its naming to the ranking. */
@Component
class EvaluationMoves {

    private static final List<String> EVALUATORS = List.of("evaluator", "expert");
    private static final String MODERATOR = "moderator";

    private final Stage stage;
    private final Tenders tenders;
    private final Bids bids;
    private final OpenedBids opened;
    private final EvaluationDesk evaluation;

    EvaluationMoves(Stage stage, Tenders tenders, Bids bids, OpenedBids opened, EvaluationDesk evaluation) {
        this.stage = stage;
        this.tenders = tenders;
        this.bids = bids;
        this.opened = opened;
        this.evaluation = evaluation;
    }

    void evaluate(String lotRole, List<Bidder> bidders) {
        panel(lotRole);
        score(lotRole, bidders);
        moderate(lotRole, bidders);
        price(lotRole, bidders);
    }

    void panel(String lotRole) {
        stage.does(
                TenderMoves.OFFICER,
                "namePanel",
                lotRole,
                Map.of("evaluators", String.join(", ", EVALUATORS), "moderator", MODERATOR));
        for (String member : List.of("evaluator", "expert", MODERATOR)) {
            stage.does(member, "declareConflict", lotRole, Map.of("conflict", "no", "reason", ""));
        }
    }

    void score(String lotRole, List<Bidder> bidders) {
        for (String evaluator : EVALUATORS) {
            stage.desk().as(evaluator, () -> evaluation.submitScores(lotRole, evaluator, scores(lotRole, bidders)));
        }
    }

    void moderate(String lotRole, List<Bidder> bidders) {
        stage.desk().as(MODERATOR, () -> evaluation.moderate(lotRole, scores(lotRole, bidders)));
    }

    void price(String lotRole, List<Bidder> bidders) {
        Map<String, BigDecimal> prices = opened.hasContents(lotRole) ? readPrices(lotRole) : pricesOf(lotRole, bidders);
        stage.desk().as(TenderMoves.OFFICER, () -> evaluation.enterPrices(lotRole, prices));
        stage.runJobs();
    }

    /** Whether each evaluator finds an answer to every question in every bid. */
    boolean isReadByThePanel(String lotRole) {
        List<String> opening =
                bids.openedFor(lotRole).stream().map(BidView::reference).toList();
        long questions = tenders.tender(tenders.lotRole(lotRole).tender()).criteria().stream()
                .filter(criterion -> !criterion.price())
                .count();
        return EVALUATORS.stream().allMatch(evaluator -> {
            var read = stage.desk().as(evaluator, () -> opened.answers(lotRole));
            return read.stream().map(OpenedBids.Answers::bid).toList().equals(opening)
                    && read.stream().allMatch(each -> each.answers().size() == questions);
        });
    }

    /** The prices of the opened envelopes, as the officer may read them once quality is locked. */
    Map<String, BigDecimal> readPrices(String lotRole) {
        Map<String, BigDecimal> prices = new LinkedHashMap<>();
        for (OpenedBids.Prices each : stage.desk().as(TenderMoves.OFFICER, () -> opened.prices(lotRole))) {
            prices.put(each.bid(), Objects.requireNonNull(each.prices().get(BidContents.PRICE)));
        }
        return prices;
    }

    private Map<String, BigDecimal> pricesOf(String lotRole, List<Bidder> bidders) {
        Map<String, BigDecimal> prices = new LinkedHashMap<>();
        for (BidView bid : bids.openedFor(lotRole)) {
            prices.put(bid.reference(), new BigDecimal(bidder(bid, bidders).price()));
        }
        return prices;
    }

    private Map<String, Map<String, ScoreWithReason>> scores(String lotRole, List<Bidder> bidders) {
        String tender = tenders.lotRole(lotRole).tender();
        Map<String, Map<String, ScoreWithReason>> all = new LinkedHashMap<>();
        for (BidView bid : bids.openedFor(lotRole)) {
            Map<String, ScoreWithReason> row = new LinkedHashMap<>();
            for (CriterionView criterion : tenders.tender(tender).criteria()) {
                if (!criterion.price()) {
                    row.put(
                            criterion.code(),
                            new ScoreWithReason(bidder(bid, bidders).quality(), "As the answer shows (illustrative)"));
                }
            }
            all.put(bid.reference(), row);
        }
        return all;
    }

    private static Bidder bidder(BidView bid, List<Bidder> bidders) {
        return bidders.stream()
                .filter(bidder -> bidder.name().equals(bid.supplierName()))
                .findFirst()
                .orElseThrow();
    }
}
