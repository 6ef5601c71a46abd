package org.tenderway.vocabulary;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.regex.Pattern;

/** Pounds sterling to the penny; never a floating-point number. */
public record Money(BigDecimal pounds) implements Comparable<Money> {

    private static final Pattern FIGURES = Pattern.compile("-?[0-9]{1,30}(\\.[0-9]{1,30})?");

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
        String figures = typed.strip().replace("£", "").replace(",", "");
        // Plain figures only: 1e999999999 would be as many noughts.
        Refusal.unless(
                FIGURES.matcher(figures).matches(), "amount", "enter an amount in pounds, for example 121,200.50");
        return new Money(new BigDecimal(figures));
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
