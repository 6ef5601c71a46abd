package org.tenderway.referral;

import org.tenderway.vocabulary.CaseEvent;
import org.tenderway.vocabulary.CaseReference;

/** A request is no longer needed. The subject is the request. */
public record ReferralWithdrawn(CaseReference caseReference, String subject, String what, String why)
        implements CaseEvent {}
