package org.tenderway.methodology;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.tenderway.vocabulary.Refusal;

/**
 * The parameters of the price methods; each method reads its own.
 *
 * @param zeroAt linear: the multiple of the lowest price at which nothing is left
 * @param meanScore mean deviation: the score of a price that is the mean
 * @param pointsPerPercent mean deviation: points lost for each percent above the mean
 * @param floor mean deviation: no score is below it
 * @param ceiling mean deviation: no score is above it
 * @param maximum absolute/optimal: the published price at which nothing is left
 * @param optimum absolute/optimal: the published price at which the whole weight is earned
 * @param unit value-for-money index: pounds to which the index is stated, such as 1,000,000
 * @param lowest the lowest eligible price where its bid is not among those shown
 */
public record PriceTerms(
        BigDecimal zeroAt,
        BigDecimal meanScore,
        BigDecimal pointsPerPercent,
        BigDecimal floor,
        BigDecimal ceiling,
        @Nullable BigDecimal maximum,
        @Nullable BigDecimal optimum,
        BigDecimal unit,
        @Nullable BigDecimal lowest) {

    public static final PriceTerms USUAL = new PriceTerms(
            BigDecimal.valueOf(2),
            BigDecimal.valueOf(50),
            BigDecimal.ONE,
            BigDecimal.ZERO,
            BigDecimal.valueOf(100),
            null,
            null,
            BigDecimal.ONE,
            null);

    public PriceTerms {
        Refusal.unless(
                zeroAt.compareTo(BigDecimal.ONE) > 0,
                "price.zeroAt",
                "the multiple of the lowest price that earns nothing is above 1");
        Refusal.unless(pointsPerPercent.signum() > 0, "price.pointsPerPercent", "points per percent are above zero");
        Refusal.unless(
                floor.compareTo(ceiling) < 0, "price.clamp", "the lower end of the clamp lies below its upper end");
        Refusal.unless(
                meanScore.compareTo(floor) >= 0 && meanScore.compareTo(ceiling) <= 0,
                "price.meanScore",
                "the mean score lies within the clamp");
        Refusal.unless(unit.signum() > 0, "price.unit", "the unit of the index is above zero");
        Refusal.unless(lowest == null || lowest.signum() > 0, "price.lowest", PricePart.ABOVE_ZERO);
        Refusal.unless(maximum == null || maximum.signum() > 0, "price.maximum", PricePart.ABOVE_ZERO);
        Refusal.unless(optimum == null || optimum.signum() >= 0, "price.optimum", "the optimum price is not negative");
        Refusal.unless(
                maximum == null || optimum == null || maximum.compareTo(optimum) > 0,
                "price.maximum",
                "the published maximum price lies above the optimum price");
    }

    public PriceTerms zeroAt(BigDecimal multiple) {
        return new PriceTerms(multiple, meanScore, pointsPerPercent, floor, ceiling, maximum, optimum, unit, lowest);
    }

    public PriceTerms mean(BigDecimal score, BigDecimal perPercent, BigDecimal least, BigDecimal most) {
        return new PriceTerms(zeroAt, score, perPercent, least, most, maximum, optimum, unit, lowest);
    }

    public PriceTerms between(@Nullable BigDecimal optimumPrice, @Nullable BigDecimal maximumPrice) {
        return new PriceTerms(
                zeroAt, meanScore, pointsPerPercent, floor, ceiling, maximumPrice, optimumPrice, unit, lowest);
    }

    public PriceTerms per(BigDecimal pounds) {
        return new PriceTerms(zeroAt, meanScore, pointsPerPercent, floor, ceiling, maximum, optimum, pounds, lowest);
    }

    public PriceTerms lowestIs(@Nullable BigDecimal price) {
        return new PriceTerms(zeroAt, meanScore, pointsPerPercent, floor, ceiling, maximum, optimum, unit, price);
    }
}
