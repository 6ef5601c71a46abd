package org.tenderway.bid;

import org.tenderway.vocabulary.CaseEvent;
import org.tenderway.vocabulary.CaseReference;

/** Somebody proposed what becomes of a late bid. */
public record LateBidProposed(CaseReference caseReference, String subject, String bid, String what, String why)
        implements CaseEvent {}
