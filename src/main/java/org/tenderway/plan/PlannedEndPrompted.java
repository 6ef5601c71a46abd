package org.tenderway.plan;

import org.tenderway.vocabulary.CaseEvent;
import org.tenderway.vocabulary.CaseReference;

/** The end of a contract that an intention names draws near. */
public record PlannedEndPrompted(CaseReference caseReference, String subject, String what, String why)
        implements CaseEvent {}
