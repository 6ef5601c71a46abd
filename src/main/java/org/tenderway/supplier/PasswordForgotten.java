package org.tenderway.supplier;

import org.tenderway.vocabulary.CaseEvent;
import org.tenderway.vocabulary.CaseReference;

/**
 * Somebody who signs in for a supplier asked for a new password. Not part of the trail: who is registered is told to
 * nobody.
 *
 * @param link where it is chosen
 */
public record PasswordForgotten(CaseReference caseReference, SignedInSupplier person, String link) {

    /** What the letter is filed under. */
    public CaseEvent asFact() {
        return new SupplierRegistered(caseReference, person.person(), "A new password was asked for");
    }

    /** The link is a key. */
    @Override
    public String toString() {
        return "PasswordForgotten[" + person.person() + "]";
    }
}
