package org.tenderway.governance;

import org.tenderway.vocabulary.CaseEvent;
import org.tenderway.vocabulary.CaseReference;

/** A decision was taken on a subject. */
public record DecisionMade(
        CaseReference caseReference, String subject, String decision, boolean approved, String what, String why)
        implements CaseEvent {}
