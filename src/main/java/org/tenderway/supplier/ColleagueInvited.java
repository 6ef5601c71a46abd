package org.tenderway.supplier;

import org.tenderway.vocabulary.CaseEvent;
import org.tenderway.vocabulary.CaseReference;

/**
 * Somebody of a supplier asked a colleague to join. Not part of the trail: who is registered is told to nobody.
 *
 * @param invitation opaque
 * @param by who asks
 * @param link where the invitation is accepted; empty when the address belongs to a registered person already
 */
public record ColleagueInvited(
        CaseReference caseReference, String invitation, String name, String email, SignedInSupplier by, String link) {

    /** What the letter is filed under. */
    public CaseEvent asFact() {
        return new SupplierRegistered(caseReference, invitation, "A colleague was asked to join an organisation");
    }

    /** The link is a key. */
    @Override
    public String toString() {
        return "ColleagueInvited[" + invitation + "]";
    }
}
