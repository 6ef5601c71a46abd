package org.tenderway.vocabulary;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.Locale;

/** Pounds sterling to the penny; never a floating-point number. */
public record Money(BigDecimal pounds) implements Comparable<Money> {

    public static final Money ZERO = new Money(BigDecimal.ZERO);

    public Money {
        try {
            pounds = pounds.setScale(2, RoundingMode.UNNECESSARY);
        } catch (ArithmeticException tooFine) {
            throw new Refusal("amount", "money is kept to the penny: no more than two decimals");
        }
    }

    /** Accepts {@code 121200}, {@code 121,200.50} and {@code £121,200.50}. */
    public static Money of(String typed) {
        try {
            return new Money(new BigDecimal(typed.strip().replace("£", "").replace(",", "")));
        } catch (NumberFormatException notANumber) {
            throw new Refusal("amount", "enter an amount in pounds, for example 121,200.50");
        }
    }

    public Money plus(Money other) {
        return new Money(pounds.add(other.pounds));
    }

    public Money minus(Money other) {
        return new Money(pounds.subtract(other.pounds));
    }

    public Money times(int factor) {
        return new Money(pounds.multiply(BigDecimal.valueOf(factor)));
    }

    @Override
    public int compareTo(Money other) {
        return pounds.compareTo(other.pounds);
    }

    @Override
    public String toString() {
        return "£" + NumberFormat.getNumberInstance(Locale.UK).format(pounds.setScale(0, RoundingMode.DOWN))
                + (pounds.stripTrailingZeros().scale() > 0
                        ? "." + pounds.toPlainString().replaceAll(".*\\.", "")
                        : "");
    }
}
