package org.tenderway.bid;

import java.util.Collection;

/** Takes in submissions, at any time: the server's clock says whether one is in time. */
public interface Receiving {

    /**
     * Keeps a submission. One after the deadline is kept as late and stays unopened; a second one of the same supplier
     * in time replaces the first, which is kept as withdrawn.
     *
     * @throws org.tenderway.vocabulary.Refusal when the tender takes no bids or has no such lot
     */
    Receipt register(String tender, String supplierName, String email, Collection<Integer> lots);

    /** What the bidder is told: the bid, and the sentence that says how it was received. */
    record Receipt(BidView bid, String message) {}
}
