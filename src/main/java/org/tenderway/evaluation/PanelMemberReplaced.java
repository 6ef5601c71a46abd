package org.tenderway.evaluation;

import org.tenderway.vocabulary.CaseEvent;
import org.tenderway.vocabulary.CaseReference;

/** Somebody left a panel, and perhaps a successor came; who and why stays with the evaluation. */
public record PanelMemberReplaced(CaseReference caseReference, String subject, String what) implements CaseEvent {}
