package org.tenderway.bid;

import org.tenderway.vocabulary.CaseEvent;
import org.tenderway.vocabulary.CaseReference;

/** A supplier took a bid back before the deadline. */
public record BidWithdrawn(CaseReference caseReference, String subject, String what) implements CaseEvent {}
