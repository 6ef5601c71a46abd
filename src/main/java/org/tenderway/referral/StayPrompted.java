package org.tenderway.referral;

import org.tenderway.vocabulary.CaseEvent;
import org.tenderway.vocabulary.CaseReference;

/** Somebody was asked to review a stay that is to end. The subject is the placement. */
public record StayPrompted(CaseReference caseReference, String subject, String what, String why) implements CaseEvent {}
