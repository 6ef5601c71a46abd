package org.tenderway.methodology;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tenderway.vocabulary.Refusal;

/**
 * Turns a price into points, measured against the prices that count: those of the bids that are in, unless the
 * methodology says that others count too.
 */
final class PriceScale {

    private final PricePart part;
    private final @Nullable Ratio lowest;
    private final @Nullable Ratio mean;

    PriceScale(PricePart part, Collection<Ratio> counting) {
        this.part = part;
        this.lowest = lowest(part, counting);
        this.mean = counting.isEmpty() ? null : Ratio.sum(counting).over(Ratio.of(counting.size()));
    }

    @Nullable
    Ratio lowest() {
        return lowest;
    }

    @Nullable
    Ratio mean() {
        return mean;
    }

    /** The price of a bid: the one given, or its rates times the published volumes. */
    static Ratio priced(PricePart part, TrialBid bid) {
        String field = "bids." + bid.bidder() + ".";
        if (part.basket().isEmpty()) {
            BigDecimal price = bid.price();
            Refusal.unless(price != null, field + "price", "enter a price for " + bid.bidder());
            Refusal.unless(Objects.requireNonNull(price).signum() > 0, field + "price", PricePart.ABOVE_ZERO);
            return Ratio.of(price);
        }
        Ratio total = Ratio.ZERO;
        for (BasketLine line : part.basket()) {
            BigDecimal rate = bid.rates().get(line.code());
            String at = field + "rates." + line.code();
            Refusal.unless(rate != null, at, "enter a rate for %s of %s".formatted(line.code(), bid.bidder()));
            Refusal.unless(Objects.requireNonNull(rate).signum() > 0, at, PricePart.ABOVE_ZERO);
            total = total.plus(Ratio.of(rate).times(Ratio.of(line.volume())));
        }
        return total;
    }

    /** What the price earns of its weight; the scale must have been made with this price among those that count. */
    Ratio points(Ratio price) {
        Ratio weight = Ratio.of(part.weight());
        PriceTerms terms = part.terms();
        return switch (part.method()) {
            case RELATIVE_TO_LOWEST -> weight.times(base().over(price));
            case LINEAR -> {
                Ratio fall = base().times(Ratio.of(terms.zeroAt()).minus(Ratio.ONE));
                yield weight.times(
                        Ratio.ONE.minus(price.minus(base()).over(fall)).within(Ratio.ZERO, Ratio.ONE));
            }
            case MEAN_DEVIATION -> weight.times(score(price)).over(Ratio.HUNDRED);
            case OPTIMAL -> {
                Ratio maximum = Ratio.of(Objects.requireNonNull(terms.maximum()));
                Ratio span = maximum.minus(Ratio.of(Objects.requireNonNull(terms.optimum())));
                yield weight.times(maximum.minus(price).over(span).within(Ratio.ZERO, Ratio.ONE));
            }
            case PRICE_PER_QUALITY_POINT, VALUE_FOR_MONEY_INDEX, FIXED_PRICE -> Ratio.ZERO;
        };
    }

    /** Price and quality as one figure. */
    Ratio index(Ratio price, Ratio quality) {
        Ratio unit = Ratio.of(part.terms().unit());
        return part.method().isLowestBest()
                ? price.over(quality).over(unit)
                : quality.times(unit).over(price);
    }

    String working(Ratio price) {
        Ratio weight = Ratio.of(part.weight());
        PriceTerms terms = part.terms();
        return switch (part.method()) {
            case RELATIVE_TO_LOWEST -> "%s × %s ÷ %s".formatted(weight.words(), base().words(), price.words());
            case LINEAR ->
                "%s × (1 − (%s − %s) ÷ (%s × %s)), never below 0"
                        .formatted(
                                weight.words(),
                                price.words(),
                                base().words(),
                                base().words(),
                                Ratio.plain(terms.zeroAt().subtract(BigDecimal.ONE)));
            case MEAN_DEVIATION ->
                "%s ÷ 100 × (%s − (%s − %s) ÷ %s × 100 × %s, within %s to %s)"
                        .formatted(
                                weight.words(),
                                Ratio.plain(terms.meanScore()),
                                price.words(),
                                average().words(),
                                average().words(),
                                Ratio.plain(terms.pointsPerPercent()),
                                Ratio.plain(terms.floor()),
                                Ratio.plain(terms.ceiling()));
            case OPTIMAL -> {
                String maximum = Ratio.plain(Objects.requireNonNull(terms.maximum()));
                String optimum = Ratio.plain(Objects.requireNonNull(terms.optimum()));
                yield "%s × (%s − %s) ÷ (%s − %s), within 0 to %s"
                        .formatted(weight.words(), maximum, price.words(), maximum, optimum, weight.words());
            }
            default -> part.method().formula();
        };
    }

    private Ratio score(Ratio price) {
        PriceTerms terms = part.terms();
        Ratio percent = price.minus(average()).over(average()).times(Ratio.HUNDRED);
        return Ratio.of(terms.meanScore())
                .minus(percent.times(Ratio.of(terms.pointsPerPercent())))
                .within(Ratio.of(terms.floor()), Ratio.of(terms.ceiling()));
    }

    private Ratio base() {
        return Objects.requireNonNull(lowest);
    }

    private Ratio average() {
        return Objects.requireNonNull(mean);
    }

    private static @Nullable Ratio lowest(PricePart part, Collection<Ratio> counting) {
        Ratio shown = counting.stream().min(Ratio::compareTo).orElse(null);
        BigDecimal stated = part.terms().lowest();
        if (stated == null) {
            return shown;
        }
        Ratio elsewhere = Ratio.of(stated);
        Refusal.unless(
                shown == null || elsewhere.compareTo(shown) <= 0,
                "price.lowest",
                "the stated lowest price is above a price that counts");
        return elsewhere;
    }
}
