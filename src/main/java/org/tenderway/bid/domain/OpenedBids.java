package org.tenderway.bid.domain;

import java.util.List;
import org.springframework.stereotype.Component;
import org.tenderway.bid.BidStatus;
import org.tenderway.bid.BidView;
import org.tenderway.calendar.OncePerTransaction;
import org.tenderway.tender.LotRoleView;
import org.tenderway.tender.Tenders;

/** The bids of a lot-role once they are opened; whoever evaluates asks for them again and again. */
@Component
class OpenedBids {

    private final BidShelf shelf;
    private final Tenders tenders;
    private final OncePerTransaction<String, List<BidView>> opened = new OncePerTransaction<>(this::read);

    OpenedBids(BidShelf shelf, Tenders tenders) {
        this.shelf = shelf;
        this.tenders = tenders;
    }

    /** All are opened at once and stay so; as long as there is none, the answer may still change. */
    List<BidView> of(String lotRole) {
        List<BidView> found = opened.get(lotRole);
        if (found.isEmpty()) {
            opened.forget();
        }
        return found;
    }

    private List<BidView> read(String lotRole) {
        LotRoleView asked = tenders.lotRole(lotRole);
        return shelf.of(asked.tender()).stream()
                .map(Bid::view)
                .filter(bid -> bid.status() == BidStatus.OPENED && bid.lots().contains(asked.lot()))
                .toList();
    }
}
