package org.tenderway.bid.process;

import org.springframework.stereotype.Component;
import org.tenderway.bid.OpeningDesk;
import org.tenderway.bid.domain.OpeningLog;
import org.tenderway.vocabulary.Refusal;

/** Lets openers hand in their shares; what is refused is undone and then recorded, so that the record stands. */
@Component
class OpeningTable implements OpeningDesk {

    private final BidReceivingProcess process;
    private final OpeningLog log;

    OpeningTable(BidReceivingProcess process, OpeningLog log) {
        this.process = process;
        this.log = log;
    }

    @Override
    public void handIn(String tender, String passphrase) {
        try {
            process.handIn(tender, passphrase);
        } catch (Refusal refused) {
            log.refused(tender, "Handing in a share of the box", refused.reason());
            throw refused;
        }
    }
}
