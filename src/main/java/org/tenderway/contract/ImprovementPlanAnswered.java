package org.tenderway.contract;

import org.tenderway.vocabulary.CaseEvent;
import org.tenderway.vocabulary.CaseReference;

/** The provider's answer to an improvement plan was recorded, or that none came. The subject is the plan. */
public record ImprovementPlanAnswered(CaseReference caseReference, String subject, String what, String why)
        implements CaseEvent {}
