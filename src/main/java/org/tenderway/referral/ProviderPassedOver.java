package org.tenderway.referral;

import org.tenderway.vocabulary.CaseEvent;
import org.tenderway.vocabulary.CaseReference;

/** A provider whose turn it was could not be offered a request; the sentence says why. The subject is the request. */
public record ProviderPassedOver(CaseReference caseReference, String subject, String what, String why)
        implements CaseEvent {}
