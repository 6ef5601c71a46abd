package org.tenderway.referral;

import org.tenderway.vocabulary.CaseEvent;
import org.tenderway.vocabulary.CaseReference;

/** A request was offered to one provider. The subject is the request. */
public record ReferralOffered(CaseReference caseReference, String subject, int offer, String what, String why)
        implements CaseEvent {}
