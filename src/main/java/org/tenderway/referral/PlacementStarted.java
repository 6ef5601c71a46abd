package org.tenderway.referral;

import org.tenderway.vocabulary.CaseEvent;
import org.tenderway.vocabulary.CaseReference;

/** A placement began. The subject is the placement. */
public record PlacementStarted(CaseReference caseReference, String subject, String what, String why)
        implements CaseEvent {}
