package org.tenderway.contract;

import org.tenderway.vocabulary.CaseEvent;
import org.tenderway.vocabulary.CaseReference;

/** An improvement plan was approved and runs. The subject is the plan. */
public record ImprovementPlanApproved(CaseReference caseReference, String subject, String what, String why)
        implements CaseEvent {}
