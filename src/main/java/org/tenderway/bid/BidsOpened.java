package org.tenderway.bid;

import org.tenderway.vocabulary.CaseEvent;
import org.tenderway.vocabulary.CaseReference;

/** Two people opened the bids of a tender, however many there were. */
public record BidsOpened(CaseReference caseReference, String subject, int count, String what) implements CaseEvent {}
