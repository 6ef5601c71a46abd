package org.tenderway.referral;

import org.tenderway.vocabulary.CaseEvent;
import org.tenderway.vocabulary.CaseReference;

/** A placement could not begin on its day; the sentence says why. The subject is the placement. */
public record PlacementHeld(CaseReference caseReference, String subject, String what, String why)
        implements CaseEvent {}
