package org.tenderway.evaluation;

import org.tenderway.vocabulary.CaseEvent;
import org.tenderway.vocabulary.CaseReference;

/** A panel member declared an interest and left the panel; who and why stays with the evaluation. */
public record InterestDeclared(CaseReference caseReference, String subject, String what) implements CaseEvent {}
