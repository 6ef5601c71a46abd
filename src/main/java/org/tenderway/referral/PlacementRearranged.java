package org.tenderway.referral;

import org.tenderway.vocabulary.CaseEvent;
import org.tenderway.vocabulary.CaseReference;

/** A placement that could not begin has another first day. The subject is the placement. */
public record PlacementRearranged(CaseReference caseReference, String subject, String what, String why)
        implements CaseEvent {}
