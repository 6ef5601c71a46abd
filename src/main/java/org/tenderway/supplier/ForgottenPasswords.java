package org.tenderway.supplier;

import java.util.function.UnaryOperator;

/** A new password for whoever reads the mail of a registered address. */
public interface ForgottenPasswords {

    /**
     * Writes to the address, if somebody signs in with it; the caller cannot tell. Not more often than every ten minutes.
     *
     * @param link makes of a token the address of the page on which a new password is chosen
     */
    void ask(String email, UnaryOperator<String> link);

    /** @throws org.tenderway.vocabulary.Refusal when the link was used already, is too old or was never given */
    SignedInSupplier whoseLink(String token);

    /**
     * Chooses a new password, once. Whoever is signed in with an earlier one is signed out.
     *
     * @throws org.tenderway.vocabulary.Refusal as {@link #whoseLink}, or when the password is too short
     */
    SignedInSupplier choose(String token, String password, String repeated);
}
