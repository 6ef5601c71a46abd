package org.tenderway.methodology;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Collection;

/**
 * An exact fraction in lowest terms. Points are compared as fractions, so that neither a minimum nor a rank ever depends
 * on where a division was cut off.
 */
public record Ratio(BigInteger numerator, BigInteger denominator) implements Comparable<Ratio> {

    public static final int KEPT_DECIMALS = 20;
    public static final Ratio ZERO = of(0);
    public static final Ratio ONE = of(1);
    public static final Ratio HUNDRED = of(100);

    private static final int DECIMALS_IN_WORDS = 6;

    public Ratio {
        if (denominator.signum() == 0) {
            throw new IllegalArgumentException("a denominator is not zero");
        }
        BigInteger shared = numerator.gcd(denominator);
        BigInteger divisor = denominator.signum() < 0 ? shared.negate() : shared;
        numerator = numerator.divide(divisor);
        denominator = denominator.divide(divisor);
    }

    public static Ratio of(long whole) {
        return new Ratio(BigInteger.valueOf(whole), BigInteger.ONE);
    }

    public static Ratio of(BigDecimal decimal) {
        return decimal.scale() <= 0
                ? new Ratio(decimal.toBigIntegerExact(), BigInteger.ONE)
                : new Ratio(decimal.unscaledValue(), BigInteger.TEN.pow(decimal.scale()));
    }

    public static Ratio sum(Collection<Ratio> all) {
        return all.stream().reduce(ZERO, Ratio::plus);
    }

    public Ratio plus(Ratio other) {
        return new Ratio(
                numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator));
    }

    public Ratio minus(Ratio other) {
        return plus(new Ratio(other.numerator.negate(), other.denominator));
    }

    public Ratio times(Ratio other) {
        return new Ratio(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
    }

    public Ratio over(Ratio other) {
        return new Ratio(numerator.multiply(other.denominator), denominator.multiply(other.numerator));
    }

    /** The nearest value that is neither below the one nor above the other. */
    public Ratio within(Ratio lowest, Ratio highest) {
        if (compareTo(lowest) < 0) {
            return lowest;
        }
        return compareTo(highest) > 0 ? highest : this;
    }

    public int signum() {
        return numerator.signum();
    }

    public BigDecimal rounded(int decimals, RoundingMode mode) {
        return new BigDecimal(numerator).divide(new BigDecimal(denominator), decimals, mode);
    }

    /** Cut to twenty decimals for keeping; never compared. */
    public BigDecimal kept() {
        return rounded(KEPT_DECIMALS, RoundingMode.HALF_UP);
    }

    /** The exact decimal, or so many of its decimals as a reader wants, followed by dots. */
    public String words() {
        BigDecimal cut = rounded(DECIMALS_IN_WORDS, RoundingMode.DOWN);
        return plain(cut) + (of(cut).equals(this) ? "" : "…");
    }

    /** Without trailing noughts and without an exponent. */
    public static String plain(BigDecimal decimal) {
        return decimal.signum() == 0 ? "0" : decimal.stripTrailingZeros().toPlainString();
    }

    @Override
    public int compareTo(Ratio other) {
        return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
    }
}
