package org.tenderway.methodology;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.tenderway.vocabulary.Refusal;

/**
 * What the price counts and how.
 *
 * @param weight of the price; nought for an index, for a fixed price and where price does not count
 * @param basket lines whose rates, times their volumes, make the price; empty where one price is given
 */
public record PricePart(PriceMethod method, BigDecimal weight, PriceTerms terms, List<BasketLine> basket) {

    public static final String ABOVE_ZERO = "a price must be above zero";

    /** Price does not count. */
    public static final PricePart NONE =
            new PricePart(PriceMethod.FIXED_PRICE, BigDecimal.ZERO, PriceTerms.USUAL, List.of());

    public PricePart {
        basket = List.copyOf(basket);
        Refusal.unless(weight.signum() >= 0, "price.weight", "the weight of the price is not negative");
        Refusal.unless(
                method != PriceMethod.OPTIMAL || (terms.maximum() != null && terms.optimum() != null),
                terms.maximum() == null ? "price.maximum" : "price.optimum",
                "the absolute/optimal method needs the published maximum and optimum price");
        boolean bare = method.isIndex() || method == PriceMethod.FIXED_PRICE;
        Refusal.unless(
                !bare || weight.signum() == 0,
                "price.weight",
                "“%s” gives no price points, so the price has no weight".formatted(method.title()));
        Refusal.unless(
                bare || weight.signum() > 0,
                "price.weight",
                "“%s” needs a weight above zero for the price".formatted(method.title()));
        Set<String> codes = new HashSet<>();
        basket.forEach(line -> Refusal.unless(
                codes.add(line.code()), "price.basket", "line “%s” stands twice".formatted(line.code())));
    }

    public static PricePart of(PriceMethod method, BigDecimal weight) {
        return new PricePart(method, weight, PriceTerms.USUAL, List.of());
    }

    public PricePart on(PriceTerms other) {
        return new PricePart(method, weight, other, basket);
    }

    public PricePart weighing(BigDecimal other) {
        return new PricePart(method, other, terms, basket);
    }

    /** Whether a bid needs a price to be assessed. */
    public boolean isPriceNeeded() {
        return method.needsPrices();
    }
}
