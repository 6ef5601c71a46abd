package org.tenderway.evaluation.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * An exact fraction. Points are compared as fractions, so that neither a minimum nor a rank ever depends on where a
 * division was cut off.
 */
record Ratio(BigDecimal numerator, BigDecimal denominator) implements Comparable<Ratio> {

    static final int KEPT_DECIMALS = 20;
    static final Ratio ZERO = new Ratio(BigDecimal.ZERO, BigDecimal.ONE);

    Ratio {
        if (denominator.signum() <= 0) {
            throw new IllegalArgumentException("a denominator is above zero");
        }
    }

    static Ratio of(BigDecimal whole) {
        return new Ratio(whole, BigDecimal.ONE);
    }

    Ratio plus(Ratio other) {
        return new Ratio(
                numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator));
    }

    /** Cut to twenty decimals for keeping; never compared. */
    BigDecimal kept() {
        return numerator.divide(denominator, KEPT_DECIMALS, RoundingMode.HALF_UP);
    }

    @Override
    public int compareTo(Ratio other) {
        return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
    }
}
