package org.tenderway.tender;

import java.math.BigDecimal;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.tenderway.methodology.Question;
import org.tenderway.vocabulary.Weight;

/**
 * One award criterion.
 *
 * @param price whether it is the price criterion; a methodology has at most one
 * @param maxScore the top of the scale for quality (whole numbers from 0); 0 for price
 * @param minimumScore the consensus score below which the bid is not compliant, or null
 */
public record CriterionView(
        String code, String title, boolean price, Weight weight, int maxScore, @Nullable BigDecimal minimumScore) {

    /** The quality criterion as it is scored. */
    public Question question() {
        return new Question(
                code,
                title,
                "",
                Question.Kind.SCORED,
                Question.Stage.WRITTEN,
                weight.percent(),
                BigDecimal.valueOf(maxScore),
                minimumScore,
                true,
                new TreeMap<>());
    }
}
