package org.tenderway.referral;

import org.tenderway.vocabulary.CaseEvent;
import org.tenderway.vocabulary.CaseReference;

/** A provider accepted an offer. The subject is the request. */
public record OfferAccepted(CaseReference caseReference, String subject, String what, String why)
        implements CaseEvent {}
