package org.tenderway.evaluation.domain;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenderway.evaluation.ScoreWithReason;

/** Turns agreed scores and prices into points and places, exactly as the methodology says. */
@Service
@Transactional
public class Ranking {

    private final EvaluationFiles files;
    private final Moderation moderation;
    private final BidPrices prices;
    private final BidResults results;

    Ranking(EvaluationFiles files, Moderation moderation, BidPrices prices, BidResults results) {
        this.files = files;
        this.moderation = moderation;
        this.prices = prices;
        this.results = results;
    }

    public void scorePrices(String lotRole) {
        Evaluation evaluation = ranking(lotRole);
        // A retried job finds its points written and leaves them.
        if (!results.findByLotRole(lotRole).isEmpty()) {
            return;
        }
        assess(evaluation).forEach(assessed -> results.save(new BidResult(lotRole, assessed.bid(), assessed)));
    }

    public void rankBids(String lotRole) {
        Evaluation evaluation = ranking(lotRole);
        List<String> order = Assessment.ranked(assess(evaluation)).stream()
                .map(assessed -> assessed.bid().reference())
                .toList();
        results.findByLotRole(lotRole).forEach(result -> {
            result.isPlaced(order.indexOf(result.bid()) + 1);
            results.save(result);
        });
        evaluation.conclude(!order.isEmpty());
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

    private List<Assessment> assess(Evaluation evaluation) {
        String lotRole = evaluation.lotRole();
        var agreed = moderation.saved(lotRole);
        Map<String, BigDecimal> given =
                prices.findByLotRole(lotRole).stream().collect(Collectors.toMap(BidPrice::bid, BidPrice::price));
        return RelativeToLowest.assess(
                files.methodology(evaluation),
                files.bids(lotRole).stream()
                        .map(bid -> new Candidate(
                                bid,
                                scores(agreed.getOrDefault(bid.reference(), Map.of())),
                                given.get(bid.reference())))
                        .toList());
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
