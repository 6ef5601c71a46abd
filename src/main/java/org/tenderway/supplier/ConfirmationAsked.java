package org.tenderway.supplier;

import org.tenderway.vocabulary.CaseEvent;
import org.tenderway.vocabulary.CaseReference;

/**
 * Somebody registered with an e-mail address, and its owner is asked about it. Not part of the trail: who is registered
 * is told to nobody.
 *
 * @param person opaque id of whom to write to
 * @param link where the address is confirmed; empty when it belongs to a registered person already
 */
public record ConfirmationAsked(CaseReference caseReference, String person, String name, String email, String link) {

    /** What the letter is filed under. */
    public CaseEvent asFact() {
        return new SupplierRegistered(caseReference, person, "A registration waits for its confirmation");
    }

    /** The link is a key. */
    @Override
    public String toString() {
        return "ConfirmationAsked[" + person + "]";
    }
}
