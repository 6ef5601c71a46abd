package org.tenderway.bid;

import org.tenderway.vocabulary.CaseEvent;
import org.tenderway.vocabulary.CaseReference;

/** Three people are named to open the bids of a tender. */
public record OpenersNamed(CaseReference caseReference, String subject, String what) implements CaseEvent {}
