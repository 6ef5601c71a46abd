package org.tenderway.evaluation.domain;

import java.util.Comparator;
import java.util.List;
import org.tenderway.bid.BidView;

/** The exact points of one bid, and why it is not compliant if it is not. */
record Assessment(BidView bid, Ratio quality, Ratio price, String whyNot) {

    /** Higher total; equal totals: higher quality; still equal: the earlier receipt. */
    private static final Comparator<Assessment> BEST_FIRST = Comparator.comparing(Assessment::total)
            .thenComparing(Assessment::quality)
            .reversed()
            .thenComparing(assessed -> assessed.bid().receivedAt())
            .thenComparing(assessed -> assessed.bid().reference().length())
            .thenComparing(assessed -> assessed.bid().reference());

    Ratio total() {
        return quality.plus(price);
    }

    boolean isCompliant() {
        return whyNot.isEmpty();
    }

    /** The compliant bids in the order of their places. */
    static List<Assessment> ranked(List<Assessment> all) {
        return all.stream().filter(Assessment::isCompliant).sorted(BEST_FIRST).toList();
    }
}
