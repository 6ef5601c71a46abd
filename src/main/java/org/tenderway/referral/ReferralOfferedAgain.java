package org.tenderway.referral;

import org.tenderway.vocabulary.CaseEvent;
import org.tenderway.vocabulary.CaseReference;

/** An accepted offer came to nothing, so the request is offered again. The subject is the request. */
public record ReferralOfferedAgain(CaseReference caseReference, String subject, String what, String why)
        implements CaseEvent {}
