package org.tenderway.bid.domain;

import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;

/** Where bids lie: whatever becomes of one is noted in the ledger as it happens. */
@Component
class BidShelf {

    private final BidRows rows;
    private final Ledger ledger;

    BidShelf(BidRows rows, Ledger ledger) {
        this.rows = rows;
        this.ledger = ledger;
    }

    /** A bid that has just come in or has become something else. */
    Bid put(Bid bid) {
        Bid kept = rows.save(bid);
        ledger.note(kept.view());
        return kept;
    }

    void putAll(Collection<Bid> bids) {
        bids.forEach(this::put);
    }

    List<Bid> of(String tender) {
        return rows.findByTenderOrderByNumberAsc(tender);
    }

    List<Bid> of(String tender, String supplier) {
        return rows.findByTenderAndSupplierOrderByNumberDesc(tender, supplier);
    }
}
