package org.tenderway.referral;

import org.tenderway.vocabulary.CaseEvent;
import org.tenderway.vocabulary.CaseReference;

/** A service request came in. The subject is the request. */
public record ReferralReceived(CaseReference caseReference, String subject, String what, String why)
        implements CaseEvent {}
