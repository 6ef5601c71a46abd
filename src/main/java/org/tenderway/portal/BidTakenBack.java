package org.tenderway.portal;

import org.tenderway.bid.BidReceipt;
import org.tenderway.supplier.SignedInSupplier;
import org.tenderway.vocabulary.CaseEvent;
import org.tenderway.vocabulary.CaseReference;

/** A supplier took its bid back before the deadline. */
public record BidTakenBack(CaseReference caseReference, String subject, SignedInSupplier supplier, BidReceipt receipt)
        implements CaseEvent {

    @Override
    public String what() {
        return "A bidder took a bid back";
    }
}
