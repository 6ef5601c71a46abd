package org.tenderway.evaluation.domain;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tenderway.tender.CriterionView;
import org.tenderway.tender.TenderView;

/** What the tender published about how bids are assessed: weights, scales and minimums. */
record Methodology(List<CriterionView> questions, BigDecimal priceWeight, @Nullable BigDecimal minimumQuality) {

    static Methodology of(TenderView tender) {
        return new Methodology(
                tender.criteria().stream()
                        .filter(criterion -> !criterion.price())
                        .toList(),
                tender.criteria().stream()
                        .filter(CriterionView::price)
                        .map(criterion -> criterion.weight().percent())
                        .reduce(BigDecimal.ZERO, BigDecimal::add),
                tender.minimumQuality());
    }

    boolean pricesWeigh() {
        return priceWeight.signum() > 0;
    }

    /** Each score's share of its scale, times the question's weight, added up. */
    Ratio quality(Map<String, Integer> agreed) {
        return questions.stream()
                .map(question -> new Ratio(
                        question.weight().percent().multiply(BigDecimal.valueOf(score(agreed, question))),
                        BigDecimal.valueOf(question.maxScore())))
                .reduce(Ratio.ZERO, Ratio::plus);
    }

    /** Why a bid with these agreed scores is not compliant, or empty. Meeting a minimum exactly is enough. */
    String whyNot(Map<String, Integer> agreed) {
        for (CriterionView question : questions) {
            BigDecimal minimum = question.minimumScore();
            if (minimum != null && BigDecimal.valueOf(score(agreed, question)).compareTo(minimum) < 0) {
                return "the answer to %s is below the published minimum for that question".formatted(question.code());
            }
        }
        BigDecimal minimum = minimumQuality;
        return minimum != null && quality(agreed).compareTo(Ratio.of(minimum)) < 0
                ? "the quality of the bid as a whole is below the published minimum"
                : "";
    }

    private static int score(Map<String, Integer> agreed, CriterionView question) {
        Integer score = agreed.get(question.code());
        if (score == null) {
            throw ScoringRule.EVERY_QUESTION_SCORED.broken("");
        }
        return score;
    }
}
