package org.tenderway.bid;

import java.util.List;

/** Bids received for tenders. */
public interface Bids {

    List<BidView> of(String tender);

    /** The opened bids that name the lot of this lot-role, in order of receipt. */
    List<BidView> openedFor(String lotRole);

    boolean isOpened(String tender);

    /** References of the suppliers that have handed in a bid for the tender or work on one. */
    List<String> suppliersOf(String tender);
}
