package org.tenderway.contract;

import org.tenderway.vocabulary.CaseEvent;
import org.tenderway.vocabulary.CaseReference;

/** An improvement plan was met, or it failed. The subject is the plan. */
public record ImprovementPlanClosed(CaseReference caseReference, String subject, String what, String why)
        implements CaseEvent {}
