package org.tenderway.referral;

import org.tenderway.vocabulary.CaseEvent;
import org.tenderway.vocabulary.CaseReference;

/** The response time of an offer passed without an answer. The subject is the request. */
public record OfferLapsed(CaseReference caseReference, String subject, String what, String why) implements CaseEvent {}
