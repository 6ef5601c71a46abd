package org.tenderway.bid.process;

import java.util.Date;
import java.util.List;
import org.springframework.stereotype.Component;
import org.tenderway.bid.domain.BidReceiving;
import org.tenderway.bid.domain.BoxOpening;

/** What bid-receiving asks of this room. */
@Component("bidReceivingTasks")
public class BidReceivingTasks {

    private final BidReceiving receiving;
    private final BoxOpening opening;

    BidReceivingTasks(BidReceiving receiving, BoxOpening opening) {
        this.receiving = receiving;
        this.opening = opening;
    }

    public void begin(String tender) {
        receiving.begin(tender);
    }

    public void registerBid(String tender, String supplierName, String email, List<String> lots, String another) {
        receiving.registerTyped(tender, supplierName, email, lots, another);
    }

    public boolean isAnotherExpected(String tender) {
        return receiving.isAnotherExpected(tender);
    }

    public Date closedFrom(String tender) {
        return Date.from(receiving.closedFrom(tender));
    }

    /** The named openers, besides those whose role it is; none where the box has no lock. */
    public List<String> openers(String tender) {
        return opening.openersOf(tender);
    }

    public void openBids(String tender) {
        receiving.openFirst(tender);
    }

    public void confirmOpening(String tender) {
        receiving.openSecond(tender);
    }

    public boolean isAnyBidOpened(String tender) {
        return receiving.isAnyOpened(tender);
    }
}
