package org.tenderway.referral.domain;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenderway.vocabulary.Refusal;

/** What follows an acceptance: the placement, or the next provider's turn. */
@Service
@Transactional
public class AcceptedOffers {

    private final Placing placing;
    private final OfferAnswers answers;

    AcceptedOffers(Placing placing, OfferAnswers answers) {
        this.placing = placing;
        this.answers = answers;
    }

    public void settle(String request, String decision, TypedArrangement arranged, String reason) {
        switch (decision) {
            case "place" -> placing.place(request, arranged.read());
            case "offerAgain" -> answers.offerAgain(request, reason);
            default -> throw new Refusal("decision", "place somebody, or offer the request to the next provider");
        }
    }
}
