package org.tenderway.bid.process;

import java.util.List;
import org.springframework.stereotype.Component;
import org.tenderway.bid.domain.Ceremony;
import org.tenderway.bid.domain.seal.BoxKeys;

/** What bid-openers asks of this room. */
@Component("bidOpenersTasks")
public class BidOpenersTasks {

    private final Ceremony ceremony;

    BidOpenersTasks(Ceremony ceremony) {
        this.ceremony = ceremony;
    }

    public List<String> openers(String tender) {
        return ceremony.toSetPassphrase(tender);
    }

    public boolean isRecoverySheetPrinted(String tender) {
        return ceremony.isHolder(tender, BoxKeys.RECOVERY_SHEET);
    }

    public void setOpeningPassphrase(String tender, String member) {
        ceremony.refuseUnlessHolder(tender, member);
    }

    public void printRecoverySheet(String tender) {
        ceremony.refuseUnlessHolder(tender, BoxKeys.RECOVERY_SHEET);
    }
}
