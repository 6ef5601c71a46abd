package org.tenderway.referral;

import org.tenderway.vocabulary.CaseEvent;
import org.tenderway.vocabulary.CaseReference;

/** Somebody was placed with a provider. The subject is the placement. */
public record PlacementArranged(CaseReference caseReference, String subject, String what, String why)
        implements CaseEvent {}
