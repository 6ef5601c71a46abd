package org.tenderway.governance;

import org.tenderway.vocabulary.CaseEvent;
import org.tenderway.vocabulary.CaseReference;

/** A decision was asked for. The subject is what is to be decided. */
public record DecisionRequested(CaseReference caseReference, String subject, String decision, String what, String why)
        implements CaseEvent {}
