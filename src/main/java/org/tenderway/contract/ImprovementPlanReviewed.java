package org.tenderway.contract;

import org.tenderway.vocabulary.CaseEvent;
import org.tenderway.vocabulary.CaseReference;

/** The progress of an improvement plan was reviewed and it goes on. The subject is the plan. */
public record ImprovementPlanReviewed(CaseReference caseReference, String subject, String what, String why)
        implements CaseEvent {}
