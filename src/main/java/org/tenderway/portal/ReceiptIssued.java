package org.tenderway.portal;

import org.tenderway.bid.BidReceipt;
import org.tenderway.supplier.SignedInSupplier;
import org.tenderway.vocabulary.CaseEvent;
import org.tenderway.vocabulary.CaseReference;

/** A supplier handed in and is told so. */
public record ReceiptIssued(CaseReference caseReference, String subject, SignedInSupplier supplier, BidReceipt receipt)
        implements CaseEvent {

    @Override
    public String what() {
        return "A receipt was issued to a bidder";
    }

    /** The beginning of the checksum: it tells nobody how many others there are. */
    public static String number(BidReceipt receipt) {
        String hash = receipt.hash();
        return hash.length() < 12
                ? hash
                : "%s-%s-%s".formatted(hash.substring(0, 4), hash.substring(4, 8), hash.substring(8, 12));
    }
}
