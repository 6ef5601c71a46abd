package org.tenderway.evaluation;

import org.tenderway.vocabulary.CaseEvent;
import org.tenderway.vocabulary.CaseReference;

/** Somebody asked to re-open locked quality scores; who and why stays with the evaluation. */
public record ReopeningAsked(CaseReference caseReference, String subject, String what) implements CaseEvent {}
