package org.tenderway.evaluation;

import org.tenderway.vocabulary.CaseEvent;
import org.tenderway.vocabulary.CaseReference;

/** A panel was named for one lot-role. */
public record PanelNamed(CaseReference caseReference, String subject, String what) implements CaseEvent {}
