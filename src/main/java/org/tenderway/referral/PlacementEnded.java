package org.tenderway.referral;

import org.tenderway.vocabulary.CaseEvent;
import org.tenderway.vocabulary.CaseReference;

/** A person ended a placement, or called it off. The subject is the placement. */
public record PlacementEnded(CaseReference caseReference, String subject, String what, String why)
        implements CaseEvent {}
