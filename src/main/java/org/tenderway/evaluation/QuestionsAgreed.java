package org.tenderway.evaluation;

import org.tenderway.vocabulary.CaseEvent;
import org.tenderway.vocabulary.CaseReference;

/** A chair locked the scores of the questions that they chair; those of other chairs may still be open. */
public record QuestionsAgreed(CaseReference caseReference, String subject, String what) implements CaseEvent {}
