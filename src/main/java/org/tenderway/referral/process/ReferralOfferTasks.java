package org.tenderway.referral.process;

import java.time.LocalDate;
import java.util.Date;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tenderway.referral.domain.AcceptedOffers;
import org.tenderway.referral.domain.OfferAnswers;
import org.tenderway.referral.domain.ReferralOffering;
import org.tenderway.referral.domain.TypedArrangement;

/** What the offering of a request asks of referrals. */
@Component("referralOfferTasks")
public class ReferralOfferTasks {

    private final ReferralOffering offering;
    private final OfferAnswers answers;
    private final AcceptedOffers accepted;

    ReferralOfferTasks(ReferralOffering offering, OfferAnswers answers, AcceptedOffers accepted) {
        this.answers = answers;
        this.offering = offering;
        this.accepted = accepted;
    }

    public boolean isWaiting(String request) {
        return offering.isWaiting(request);
    }

    public Date cutOverDay(String request) {
        return Moments.startOf(offering.waitsUntil(request));
    }

    public void offerNext(String request) {
        offering.offerNext(request);
    }

    public boolean isOffered(String request) {
        return offering.isOffered(request);
    }

    public Date answerBy(String request) {
        return Date.from(offering.answerBy(request));
    }

    public void recordAnswer(String request, int offer, String answer, String reasonCode, String reason) {
        answers.answer(request, offer, answer, reasonCode, reason);
    }

    public void lapse(String request) {
        answers.lapse(request);
    }

    public boolean isAccepted(String request) {
        return offering.isAccepted(request);
    }

    public void arrangePlacement(
            String request,
            String decision,
            String kind,
            boolean workingAge,
            String rateBasis,
            @Nullable LocalDate startsOn,
            @Nullable LocalDate endsOn,
            String reason) {
        accepted.settle(request, decision, new TypedArrangement(kind, workingAge, rateBasis, startsOn, endsOn), reason);
    }

    public boolean isPlaced(String request) {
        return offering.isPlaced(request);
    }

    public void handOver(String request, String decision, String purchasingReference, String note) {
        offering.settleUntaken(request, decision, purchasingReference, note);
    }

    public boolean isHandedOver(String request) {
        return offering.isHandedOver(request);
    }
}
