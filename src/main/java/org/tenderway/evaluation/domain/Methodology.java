package org.tenderway.evaluation.domain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.tenderway.methodology.PublishedRules;
import org.tenderway.methodology.Question;
import org.tenderway.tender.CriterionView;
import org.tenderway.tender.TenderView;
import org.tenderway.vocabulary.Weight;

/**
 * What the tender published about how bids are assessed.
 *
 * @param questions everything that is scored on the sheets; a pass or fail is 1 or 0 there
 * @param scoring the same as it is computed
 */
record Methodology(List<CriterionView> questions, org.tenderway.methodology.Methodology scoring) {

    Methodology {
        questions = List.copyOf(questions);
    }

    /** @param rules that the tender publishes beside its criteria; empty where everything is as usual */
    static Methodology of(TenderView tender, String rules) {
        List<CriterionView> quality = tender.criteria().stream()
                .filter(criterion -> !criterion.price())
                .toList();
        BigDecimal priceWeight = tender.criteria().stream()
                .filter(CriterionView::price)
                .map(criterion -> criterion.weight().percent())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        var scoring = PublishedRules.methodology(
                rules, quality.stream().map(CriterionView::question).toList(), priceWeight, tender.minimumQuality());
        List<CriterionView> asked = new ArrayList<>(quality);
        scoring.questions().stream()
                .filter(question -> question.kind() == Question.Kind.PASS_FAIL)
                .map(Methodology::passFail)
                .forEach(asked::add);
        return new Methodology(asked, scoring);
    }

    private static CriterionView passFail(Question question) {
        return new CriterionView(
                question.code(), question.title() + " (1 pass, 0 fail)", false, new Weight(BigDecimal.ZERO), 1, null);
    }

    /** What is scored on the answers, or at the interview. */
    List<CriterionView> asked(Question.Stage stage) {
        return questions.stream()
                .filter(each -> scoring.question(each.code())
                        .map(question -> question.stage() == stage)
                        .orElse(false))
                .toList();
    }

    /** Whether prices are needed to assess bids. */
    boolean pricesWeigh() {
        return scoring.price().isPriceNeeded();
    }
}
