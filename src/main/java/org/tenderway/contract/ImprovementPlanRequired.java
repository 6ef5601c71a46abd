package org.tenderway.contract;

import org.tenderway.vocabulary.CaseEvent;
import org.tenderway.vocabulary.CaseReference;

/** A cause for concern asks for an improvement plan. The subject is the plan. */
public record ImprovementPlanRequired(CaseReference caseReference, String subject, String what, String why)
        implements CaseEvent {}
