package org.tenderway.evaluation;

import org.tenderway.vocabulary.CaseEvent;
import org.tenderway.vocabulary.CaseReference;

/** The exclusion grounds of a tenderer were checked; which, and why, stays with the evaluation. */
public record TendererChecked(CaseReference caseReference, String subject, String what) implements CaseEvent {}
