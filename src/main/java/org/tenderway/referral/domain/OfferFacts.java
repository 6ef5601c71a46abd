package org.tenderway.referral.domain;

import java.time.Instant;
import java.util.Locale;
import org.tenderway.referral.OfferAccepted;
import org.tenderway.referral.OfferDeclined;
import org.tenderway.referral.OfferLapsed;
import org.tenderway.referral.ProviderPassedOver;
import org.tenderway.referral.ProviderTier;
import org.tenderway.referral.ReferralOffered;
import org.tenderway.vocabulary.CaseReference;

/** The sentences that an offer states about itself. */
record OfferFacts(CaseReference caseReference, String request, String supplierName, ProviderTier tier) {

    static OfferFacts of(CaseReference caseReference, String request, Turn turn) {
        return new OfferFacts(caseReference, request, turn.supplierName(), turn.tier());
    }

    ReferralOffered offered(int number, Instant answerBy) {
        return new ReferralOffered(
                caseReference,
                request,
                number,
                "Request %s was offered to %s, %s, for an answer by %s"
                        .formatted(request, supplierName, tier.label().toLowerCase(Locale.ROOT), Days.moment(answerBy)),
                "");
    }

    ProviderPassedOver passedOver(String because) {
        return new ProviderPassedOver(
                caseReference,
                request,
                "Request %s was not offered to %s: %s".formatted(request, supplierName, because),
                because);
    }

    OfferAccepted accepted() {
        return new OfferAccepted(caseReference, request, "%s accepted request %s".formatted(supplierName, request), "");
    }

    OfferDeclined refused(RefusalReason why, String inWords) {
        return new OfferDeclined(
                caseReference,
                request,
                "%s refused request %s: %s".formatted(supplierName, request, why.label()),
                inWords);
    }

    OfferLapsed lapsed() {
        return new OfferLapsed(
                caseReference, request, "%s gave no answer to request %s in time".formatted(supplierName, request), "");
    }
}
