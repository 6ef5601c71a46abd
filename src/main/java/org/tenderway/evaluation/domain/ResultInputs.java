package org.tenderway.evaluation.domain;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tenderway.bid.BidContents;
import org.tenderway.bid.BidView;
import org.tenderway.evaluation.ScoreWithReason;
import org.tenderway.methodology.Question;
import org.tenderway.methodology.TrialBid;

/** Everything that a result rests on: agreed scores of the round that counts, prices, and who is out. */
@Component
class ResultInputs {

    private final Agreements agreements;
    private final BidPrices prices;
    private final Outsiders outsiders;
    private final DrawRows draws;

    ResultInputs(Agreements agreements, BidPrices prices, Outsiders outsiders, DrawRows draws) {
        this.draws = draws;
        this.agreements = agreements;
        this.prices = prices;
        this.outsiders = outsiders;
    }

    List<TrialBid> candidates(Evaluation evaluation, Methodology methodology, List<BidView> bids) {
        var agreed = agreements.of(evaluation);
        Map<String, Map<String, BigDecimal>> priced = new HashMap<>();
        prices.findByLotRole(evaluation.lotRole())
                .forEach(price -> priced.computeIfAbsent(price.bid(), unknown -> new LinkedHashMap<>())
                        .put(price.line(), price.price()));
        Map<String, String> out = outsiders.reasons(evaluation, bids);
        Map<String, Integer> drawn = Draws.drawn(draws.findByLotRoleOrderByNumber(evaluation.lotRole()));
        return bids.stream()
                .map(bid -> candidate(
                                methodology,
                                bid,
                                agreed.getOrDefault(bid.reference(), Map.of()),
                                priced.getOrDefault(bid.reference(), Map.of()),
                                drawn.get(bid.reference()))
                        .excluded(out.getOrDefault(bid.reference(), "")))
                .toList();
    }

    private static TrialBid candidate(
            Methodology methodology,
            BidView bid,
            Map<String, ScoreWithReason> agreed,
            Map<String, BigDecimal> lines,
            @Nullable Integer drawn) {
        Map<String, BigDecimal> scores = new LinkedHashMap<>();
        Map<String, Boolean> answers = new LinkedHashMap<>();
        for (Question question : methodology.scoring().questions()) {
            Integer score =
                    agreed.getOrDefault(question.code(), Matrix.NOT_GIVEN).score();
            if (score == null && question.stage() == Question.Stage.INTERVIEW) {
                continue;
            }
            if (score == null) {
                throw ScoringRule.EVERY_QUESTION_SCORED.broken("");
            }
            if (question.kind() == Question.Kind.PASS_FAIL) {
                answers.put(question.code(), score == 1);
            } else {
                scores.put(question.code(), BigDecimal.valueOf(score));
            }
        }
        boolean basket = !methodology.scoring().price().basket().isEmpty();
        return new TrialBid(
                bid.reference(),
                scores,
                answers,
                methodology.pricesWeigh() && !basket ? lines.get(BidContents.PRICE) : null,
                basket ? lines : Map.of(),
                null,
                null,
                "",
                bid.receivedAt(),
                drawn);
    }
}
