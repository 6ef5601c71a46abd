package org.tenderway.governance;

import org.tenderway.vocabulary.CaseEvent;
import org.tenderway.vocabulary.CaseReference;

/** A decision was called in: it is frozen until scrutiny has ended. */
public record DecisionCalledIn(CaseReference caseReference, String subject, String decision, String what, String why)
        implements CaseEvent {}
