package org.tenderway.referral;

import org.tenderway.vocabulary.CaseEvent;
import org.tenderway.vocabulary.CaseReference;

/** It was decided how a stay goes on. The subject is the placement. */
public record StayReviewed(CaseReference caseReference, String subject, String what, String why) implements CaseEvent {}
