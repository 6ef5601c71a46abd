package org.tenderway.evaluation;

import org.tenderway.vocabulary.CaseEvent;
import org.tenderway.vocabulary.CaseReference;

/** Draft scores came in from a file; whose and what they are stays with the evaluation. */
public record ScoresTakenIn(CaseReference caseReference, String subject, String what) implements CaseEvent {}
