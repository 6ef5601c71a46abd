package org.tenderway.bid;

import java.time.Instant;
import java.util.Set;

/**
 * What a supplier holds in hand after handing in: unchangeable, and comparable with the copy kept here.
 *
 * @param hash SHA-256 over the canonical contents, files included, in hexadecimal digits
 * @param receivedAt by the clock of the database, to the millisecond
 * @param status whether it came in time, and what became of it since
 */
public record BidReceipt(
        String bid,
        String tender,
        String supplier,
        String supplierName,
        Set<Integer> lots,
        String hash,
        Instant receivedAt,
        BidStatus status) {

    public BidReceipt {
        lots = Set.copyOf(lots);
    }
}
