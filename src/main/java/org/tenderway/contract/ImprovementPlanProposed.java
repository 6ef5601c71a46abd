package org.tenderway.contract;

import org.tenderway.vocabulary.CaseEvent;
import org.tenderway.vocabulary.CaseReference;

/** A reviewer agreed the actions of an improvement plan; the provider may answer. The subject is the plan. */
public record ImprovementPlanProposed(CaseReference caseReference, String subject, String what, String why)
        implements CaseEvent {}
