package org.tenderway.tender.domain;

import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.tenderway.tender.CriterionView;
import org.tenderway.vocabulary.Weight;

/** A criterion as it is stored. */
@Embeddable
record CriterionRow(
        String code, String title, boolean price, BigDecimal weight, int maxScore, @Nullable BigDecimal minimumScore) {

    static CriterionRow of(CriterionView criterion) {
        return new CriterionRow(
                criterion.code(),
                criterion.title(),
                criterion.price(),
                criterion.weight().percent(),
                criterion.maxScore(),
                criterion.minimumScore());
    }

    CriterionView view() {
        return new CriterionView(
                code,
                title,
                price,
                new Weight(plain(weight)),
                maxScore,
                minimumScore == null ? null : plain(minimumScore));
    }

    /** A stored 12.5000 is the 12.5 that was entered. */
    static BigDecimal plain(BigDecimal stored) {
        BigDecimal stripped = stored.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
