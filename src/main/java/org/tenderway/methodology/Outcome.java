package org.tenderway.methodology;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The assessment of one lot: every bid in the order given, the places, the ties and the working.
 *
 * @param ranking the bids that are in, best first; empty for an accredited list
 * @param lowest the price on which relative points are based, or null
 * @param mean of the prices that count, or null
 * @param working one plain line for each step, so that anybody can recompute it
 */
public record Outcome(
        List<Assessed> bids,
        List<String> ranking,
        List<Tie> ties,
        @Nullable Ratio lowest,
        @Nullable Ratio mean,
        List<String> working) {

    public Outcome {
        bids = List.copyOf(bids);
        ranking = List.copyOf(ranking);
        ties = List.copyOf(ties);
        working = List.copyOf(working);
    }

    /** Assesses the bids of one lot. */
    public static Outcome of(Methodology methodology, List<TrialBid> bids) {
        return new Assessment(methodology, bids).outcome();
    }

    /** Who reaches the interview by the written stage; only the written scores are needed. */
    public static List<String> invited(Methodology methodology, List<TrialBid> bids) {
        return new Assessment(methodology, bids).invited();
    }

    public Assessed bid(String bidder) {
        return bids.stream()
                .filter(each -> each.bidder().equals(bidder))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no bid of " + bidder));
    }

    /** The bid in the first place; null where none is in, or where people must still separate the best. */
    public @Nullable String winner() {
        List<Assessed> first = bids.stream().filter(each -> each.place() == 1).toList();
        return first.size() == 1 ? first.get(0).bidder() : null;
    }
}
