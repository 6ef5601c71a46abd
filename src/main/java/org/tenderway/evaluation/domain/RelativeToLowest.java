package org.tenderway.evaluation.domain;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;

/**
 * Price points relative to the lowest price: weight x lowest / price. The lowest is taken over compliant bids only, so
 * a bid that fails a minimum neither earns price points nor moves those of others.
 */
final class RelativeToLowest {

    private RelativeToLowest() {}

    static List<Assessment> assess(Methodology methodology, List<Candidate> candidates) {
        BigDecimal lowest = methodology.pricesWeigh()
                ? candidates.stream()
                        .filter(candidate ->
                                methodology.whyNot(candidate.agreed()).isEmpty())
                        .map(Candidate::pricePaid)
                        .min(Comparator.naturalOrder())
                        .orElse(BigDecimal.ZERO)
                : BigDecimal.ZERO;
        return candidates.stream()
                .map(candidate -> assess(methodology, candidate, lowest))
                .toList();
    }

    static Ratio points(BigDecimal weight, BigDecimal lowest, BigDecimal price) {
        ScoringRule.PRICE_ABOVE_ZERO.unless(price.signum() > 0);
        return new Ratio(weight.multiply(lowest), price);
    }

    private static Assessment assess(Methodology methodology, Candidate candidate, BigDecimal lowest) {
        String whyNot = methodology.whyNot(candidate.agreed());
        Ratio price = methodology.pricesWeigh() && whyNot.isEmpty()
                ? points(methodology.priceWeight(), lowest, candidate.pricePaid())
                : Ratio.ZERO;
        return new Assessment(candidate.bid(), methodology.quality(candidate.agreed()), price, whyNot);
    }
}
