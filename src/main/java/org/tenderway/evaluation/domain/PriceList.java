package org.tenderway.evaluation.domain;

import java.util.List;
import org.tenderway.bid.BidView;

/** The bids of one lot-role that await a price. */
public record PriceList(String title, List<BidView> bids) {

    public PriceList {
        bids = List.copyOf(bids);
    }

    public static String field(BidView bid) {
        return "price-" + bid.reference();
    }
}
