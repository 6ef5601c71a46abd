package org.tenderway.referral.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.tenderway.referral.OfferOutcome;

/** Who had their turn with one request, and the turns taken now. */
final class TurnBook {

    private final ServiceRequest request;
    private final List<Offer> earlier;
    private final List<Offer> taken = new ArrayList<>();

    TurnBook(ServiceRequest request, List<Offer> earlier) {
        this.request = request;
        this.earlier = List.copyOf(earlier);
    }

    /** Whoever was passed over has their turn when the reason is gone. */
    boolean hadTheirs(Turn turn) {
        return earlier.stream()
                .anyMatch(offer ->
                        offer.contract().equals(turn.contract()) && offer.outcome() != OfferOutcome.PASSED_OVER);
    }

    void offer(Turn turn, Instant now, Instant answerBy) {
        taken.add(Offer.made(request, nextNumber(), turn, now, answerBy));
    }

    void passOver(Turn turn, Instant now, String because) {
        boolean said = earlier.stream()
                .anyMatch(offer -> offer.contract().equals(turn.contract())
                        && offer.outcome() == OfferOutcome.PASSED_OVER
                        && offer.reason().equals(because));
        if (!said) {
            taken.add(Offer.passedOver(request, nextNumber(), turn, now, because));
        }
    }

    private int nextNumber() {
        return earlier.size() + taken.size() + 1;
    }

    List<Offer> taken() {
        return List.copyOf(taken);
    }
}
