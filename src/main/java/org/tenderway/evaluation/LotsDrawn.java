package org.tenderway.evaluation;

import org.tenderway.vocabulary.CaseEvent;
import org.tenderway.vocabulary.CaseReference;

/** Lots were drawn between equal bids, before two people. */
public record LotsDrawn(CaseReference caseReference, String subject, String what) implements CaseEvent {}
