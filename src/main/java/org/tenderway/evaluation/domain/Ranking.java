package org.tenderway.evaluation.domain;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenderway.bid.BidView;
import org.tenderway.evaluation.ScoreWithReason;
import org.tenderway.methodology.Outcome;
import org.tenderway.methodology.Question;
import org.tenderway.methodology.TrialBid;

/** Turns agreed scores and prices into points and places, exactly as the methodology says, and keeps the working. */
@Service
@Transactional
public class Ranking {

    private final EvaluationFiles files;
    private final Moderation moderation;
    private final BidPrices prices;
    private final BidResults results;
    private final WorkingLines working;

    Ranking(EvaluationFiles files, Moderation moderation, BidPrices prices, BidResults results, WorkingLines working) {
        this.files = files;
        this.moderation = moderation;
        this.prices = prices;
        this.results = results;
        this.working = working;
    }

    public void scorePrices(String lotRole) {
        Evaluation evaluation = ranking(lotRole);
        // A retried job finds its points written and leaves them.
        if (!results.findByLotRole(lotRole).isEmpty()) {
            return;
        }
        Methodology methodology = files.methodology(evaluation);
        List<BidView> bids = files.bids(lotRole);
        Outcome outcome = assess(lotRole, methodology, bids);
        for (BidView bid : bids) {
            results.save(new BidResult(
                    lotRole,
                    bid,
                    outcome.bid(bid.reference()),
                    methodology.scoring().rounding()));
        }
        int number = 0;
        for (String line : outcome.working()) {
            number++;
            working.save(new WorkingLine(lotRole, number, line));
        }
    }

    public void rankBids(String lotRole) {
        Evaluation evaluation = ranking(lotRole);
        Outcome outcome = assess(lotRole, files.methodology(evaluation), files.bids(lotRole));
        results.findByLotRole(lotRole).forEach(result -> {
            result.isPlaced(outcome.bid(result.bid()).place());
            results.save(result);
        });
        evaluation.conclude(!outcome.ranking().isEmpty());
        files.keep(evaluation);
    }

    @Transactional(readOnly = true)
    public boolean hasCompliantBid(String lotRole) {
        return files.file(lotRole).stage() == EvaluationStage.RANKED;
    }

    private Evaluation ranking(String lotRole) {
        Evaluation evaluation = files.toChange(lotRole);
        ScoringRule.IN_ITS_ORDER.unless(evaluation.stage() == EvaluationStage.RANKING);
        return evaluation;
    }

    private Outcome assess(String lotRole, Methodology methodology, List<BidView> bids) {
        var agreed = moderation.saved(lotRole);
        Map<String, BigDecimal> given =
                prices.findByLotRole(lotRole).stream().collect(Collectors.toMap(BidPrice::bid, BidPrice::price));
        return Outcome.of(
                methodology.scoring(),
                bids.stream()
                        .map(bid -> candidate(
                                methodology, bid, scores(agreed.getOrDefault(bid.reference(), Map.of())), given))
                        .toList());
    }

    private static TrialBid candidate(
            Methodology methodology, BidView bid, Map<String, Integer> agreed, Map<String, BigDecimal> given) {
        Map<String, BigDecimal> scores = new LinkedHashMap<>();
        Map<String, Boolean> answers = new LinkedHashMap<>();
        for (Question question : methodology.scoring().questions()) {
            Integer score = agreed.get(question.code());
            if (score == null) {
                throw ScoringRule.EVERY_QUESTION_SCORED.broken("");
            }
            if (question.kind() == Question.Kind.PASS_FAIL) {
                answers.put(question.code(), score == 1);
            } else {
                scores.put(question.code(), BigDecimal.valueOf(score));
            }
        }
        return new TrialBid(
                bid.reference(),
                scores,
                answers,
                methodology.pricesWeigh() ? given.get(bid.reference()) : null,
                Map.of(),
                null,
                null,
                "",
                bid.receivedAt(),
                null);
    }

    private static Map<String, Integer> scores(Map<String, ScoreWithReason> row) {
        Map<String, Integer> scores = new HashMap<>();
        row.forEach((criterion, cell) -> {
            Integer score = cell.score();
            if (score != null) {
                scores.put(criterion, score);
            }
        });
        return scores;
    }
}
