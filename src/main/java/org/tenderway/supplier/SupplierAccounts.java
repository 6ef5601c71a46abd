package org.tenderway.supplier;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Organisations that registered themselves, and the people who sign in for them. */
public interface SupplierAccounts {

    /**
     * Takes a registration and writes to the address, so that its owner can confirm it. The same for an address that is
     * known already, except for the letter: nobody learns who is registered.
     *
     * @param link makes of a token the address of the page on which it is confirmed
     * @throws org.tenderway.vocabulary.Refusal when something is missing or too short
     */
    void register(NewAccount account, UnaryOperator<String> link);

    /** @throws org.tenderway.vocabulary.Refusal when the token was used already, is too old or was never given */
    SignedInSupplier confirm(String token);

    /** Nobody when the name or the password is wrong, the address is not confirmed, or too many tries were wrong. */
    Optional<SignedInSupplier> signIn(String signIn, String password);

    /** Asked once more of somebody who is signed in; wrong tries count as they do there. */
    boolean isPassword(String person, String password);

    /** Somebody who has signed in with this password, as they are now; nobody once there is a newer one. */
    Optional<SignedInSupplier> signedIn(String person, int passwordNumber);

    /** Which of this person's passwords is the present one. */
    int passwordNumber(String person);

    /** Everybody who can sign in for these organisations. */
    List<SignedInSupplier> peopleOf(Collection<String> accounts);

    /** The organisation in the council's register, entered there when it first takes part in something. */
    String reference(String account);

    /**
     * The same, for an organisation that took part in something already, by its account or before it had one; asking
     * enters nothing.
     */
    Optional<String> knownAs(String account);

    /** An organisation with one confirmed person; what is there already stays. For demos and tests. */
    SignedInSupplier provide(String signIn, NewAccount account);
}
