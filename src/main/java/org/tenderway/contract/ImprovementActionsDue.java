package org.tenderway.contract;

import org.tenderway.vocabulary.CaseEvent;
import org.tenderway.vocabulary.CaseReference;

/** Actions of an improvement plan are due soon. The subject is the plan. */
public record ImprovementActionsDue(CaseReference caseReference, String subject, String what, String why)
        implements CaseEvent {}
