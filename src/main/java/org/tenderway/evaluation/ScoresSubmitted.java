package org.tenderway.evaluation;

import org.tenderway.vocabulary.CaseEvent;
import org.tenderway.vocabulary.CaseReference;

/** One evaluator submitted all scores. */
public record ScoresSubmitted(CaseReference caseReference, String subject, String what) implements CaseEvent {}
