package org.tenderway.vocabulary;

import java.math.BigDecimal;
import java.util.Collection;

/** A share of 100, exact. */
public record Weight(BigDecimal percent) {

    public static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    public Weight {
        if (percent.signum() < 0 || percent.compareTo(WHOLE) > 0) {
            throw new Refusal("weight", "a weight lies between 0 and 100");
        }
    }

    public static Weight of(String percent) {
        try {
            return new Weight(new BigDecimal(percent.strip()));
        } catch (NumberFormatException notANumber) {
            throw new Refusal("weight", "enter each weight as a number, for example 12.5");
        }
    }

    public static BigDecimal total(Collection<Weight> weights) {
        return weights.stream().map(Weight::percent).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The weights of a published methodology must total exactly 100. */
    public static void refuseUnlessWhole(Collection<Weight> weights) {
        BigDecimal total = total(weights);
        Refusal.unless(
                total.compareTo(WHOLE) == 0,
                "weight",
                "the weights must total exactly 100; they total "
                        + total.stripTrailingZeros().toPlainString());
    }
}
