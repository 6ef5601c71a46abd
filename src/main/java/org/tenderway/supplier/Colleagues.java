package org.tenderway.supplier;

import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;

/** The people of one organisation, each with an own sign-in. Somebody who is there already asks others to join. */
public interface Colleagues {

    /** Somebody who was asked and has not come yet. */
    record Invited(String invitation, String name, String email, Instant until) {}

    /** Where an invitation leads. */
    record Invitation(String invitation, String organisation, String name, String email) {}

    /** Everybody who can sign in for the organisation, in the order of their names. */
    List<SignedInSupplier> of(String account);

    List<Invited> invited(String account);

    /**
     * Asks somebody to join. Whoever asks cannot tell whether the address is registered elsewhere.
     *
     * @param link makes of a token the address of the page on which the invitation is accepted
     * @return opaque id of the invitation
     * @throws org.tenderway.vocabulary.Refusal when name or address is missing, or this organisation asked enough people
     */
    String invite(SignedInSupplier by, String name, String email, UnaryOperator<String> link);

    /** @throws org.tenderway.vocabulary.Refusal when the link was used already, is too old or was never given */
    Invitation invitation(String token);

    /** @throws org.tenderway.vocabulary.Refusal as {@link #invitation}, or when the password is too short */
    SignedInSupplier join(String token, String password, String repeated);

    /** Takes an invitation back. */
    void takeBack(SignedInSupplier by, String invitation);

    /** A colleague who left signs in no more. */
    void remove(SignedInSupplier by, String person);
}
