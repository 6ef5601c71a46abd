package org.tenderway.evaluation;

import org.tenderway.vocabulary.CaseEvent;
import org.tenderway.vocabulary.CaseReference;

/** The panels of a tender were drafted, one for each question set. */
public record PanelsDrafted(CaseReference caseReference, String subject, String what) implements CaseEvent {}
