package org.tenderway.evaluation.tryout;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.tenderway.methodology.Assessed;
import org.tenderway.methodology.Outcome;
import org.tenderway.methodology.Ratio;

/** Bars for the totals of a trial, quality and price one after the other; the table beside it says the same. */
public record TrialChart(int height, List<Bar> bars) {

    private static final int LENGTH = 600;
    private static final int ROW = 62;

    /** @param quality width of the first part */
    public record Bar(String bidder, String total, int top, int quality, int price, boolean in) {

        public int barAt() {
            return top + 22;
        }

        public int textFrom() {
            return quality + price + 8;
        }

        public int nameAt() {
            return top + 16;
        }

        public int textAt() {
            return barAt() + 20;
        }
    }

    static TrialChart of(Outcome outcome) {
        Ratio longest = outcome.bids().stream()
                .map(Assessed::total)
                .max(Ratio::compareTo)
                .filter(most -> most.signum() > 0)
                .orElse(Ratio.ONE);
        List<Bar> bars = new ArrayList<>();
        for (Assessed each : outcome.bids()) {
            int price = width(each.pricePoints(), longest);
            bars.add(new Bar(
                    each.bidder(),
                    each.shown().toPlainString(),
                    bars.size() * ROW,
                    width(each.total(), longest) - price,
                    price,
                    each.isIn()));
        }
        return new TrialChart(bars.size() * ROW, bars);
    }

    private static int width(Ratio points, Ratio longest) {
        BigDecimal share = points.over(longest).rounded(6, RoundingMode.HALF_UP);
        return share.multiply(BigDecimal.valueOf(LENGTH))
                .setScale(0, RoundingMode.HALF_UP)
                .intValueExact();
    }
}
