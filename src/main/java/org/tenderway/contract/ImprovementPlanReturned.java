package org.tenderway.contract;

import org.tenderway.vocabulary.CaseEvent;
import org.tenderway.vocabulary.CaseReference;

/** An improvement plan was sent back to be changed. The subject is the plan. */
public record ImprovementPlanReturned(CaseReference caseReference, String subject, String what, String why)
        implements CaseEvent {}
