package org.tenderway.bid;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What becomes of bids that came late: kept unopened, unless two people make a reasoned exception before the opening. */
public interface LateBids {

    /** A procurement officer proposes to admit one or to leave it unopened, with the reason. */
    void propose(String bid, boolean admit, String reason);

    /** A manager, another person, decides. */
    void decide(String bid, boolean approve, String reason);

    List<LateBid> of(String tender);

    /**
     * A late bid and what is decided about it.
     *
     * @param proposal {@code admit} or {@code keep unopened}; empty while nobody proposed
     * @param approved null while undecided
     */
    record LateBid(
            BidView bid,
            String proposal,
            String reason,
            String proposedBy,
            @Nullable Boolean approved,
            String decidedBy,
            String decisionReason) {}
}
