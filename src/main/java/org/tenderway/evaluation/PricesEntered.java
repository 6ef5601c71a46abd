package org.tenderway.evaluation;

import org.tenderway.vocabulary.CaseEvent;
import org.tenderway.vocabulary.CaseReference;

/** The prices of all opened bids were entered. */
public record PricesEntered(CaseReference caseReference, String subject, String what) implements CaseEvent {}
