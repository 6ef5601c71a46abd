package org.tenderway.bid;

import java.time.Instant;
import java.util.Set;

/** A bid as others may see it: who, when, for which lots. There is nothing in it to leak. */
public record BidView(
        String reference,
        String tender,
        String supplier,
        String supplierName,
        Instant receivedAt,
        BidStatus status,
        Set<Integer> lots) {

    public BidView {
        lots = Set.copyOf(lots);
    }
}
