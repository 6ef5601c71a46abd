package org.tenderway.referral;

import java.util.List;
import java.util.Optional;
import org.tenderway.vocabulary.CaseReference;

/** Service requests and the offers made for each. */
public interface Referrals {

    /**
     * Takes a request in and answers its reference, such as {@code HC-2018-Q0001}; offering begins at once.
     *
     * @throws org.tenderway.vocabulary.Refusal when something is missing, or could tell who the person is
     */
    String receive(NewRequest request);

    Optional<RequestView> find(String reference);

    List<RequestView> of(CaseReference caseReference);

    /** In the order in which providers had their turn, those passed over among them. */
    List<OfferView> offersOf(String request);
}
