package org.tenderway.plan;

import org.tenderway.vocabulary.CaseEvent;
import org.tenderway.vocabulary.CaseReference;

/** A milestone of an intention fell due and its sponsor was asked to report. */
public record MilestonePrompted(CaseReference caseReference, String subject, String what, String why)
        implements CaseEvent {}
