package org.tenderway.evaluation;

import org.tenderway.vocabulary.CaseEvent;
import org.tenderway.vocabulary.CaseReference;

/** An officer decided about a declared interest; who it was about stays with the evaluation. */
public record InterestDecided(CaseReference caseReference, String subject, String what) implements CaseEvent {}
