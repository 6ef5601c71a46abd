package org.tenderway.bid;

import org.tenderway.vocabulary.CaseEvent;
import org.tenderway.vocabulary.CaseReference;

/** A submission arrived after the deadline; it is kept and stays unopened. */
public record BidLate(CaseReference caseReference, String subject, String bid, String what) implements CaseEvent {}
