package org.tenderway.referral;

import org.tenderway.vocabulary.CaseEvent;
import org.tenderway.vocabulary.CaseReference;

/** A request went to the purchasing system. The subject is the request. */
public record ReferralHandedOver(CaseReference caseReference, String subject, String what, String why)
        implements CaseEvent {}
