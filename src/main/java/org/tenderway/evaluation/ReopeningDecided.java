package org.tenderway.evaluation;

import org.tenderway.vocabulary.CaseEvent;
import org.tenderway.vocabulary.CaseReference;

/** A manager decided whether locked quality scores are re-opened. */
public record ReopeningDecided(CaseReference caseReference, String subject, String what) implements CaseEvent {}
