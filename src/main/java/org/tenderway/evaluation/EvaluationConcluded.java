package org.tenderway.evaluation;

import org.tenderway.vocabulary.CaseEvent;
import org.tenderway.vocabulary.CaseReference;

/** The evaluation of one lot-role ended, with a ranking or without a compliant bid. */
public record EvaluationConcluded(CaseReference caseReference, String subject, String what) implements CaseEvent {}
