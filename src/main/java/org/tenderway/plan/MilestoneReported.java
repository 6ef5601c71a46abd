package org.tenderway.plan;

import org.tenderway.vocabulary.CaseEvent;
import org.tenderway.vocabulary.CaseReference;

/** A sponsor said what became of a milestone, or of an end that an intention names. */
public record MilestoneReported(CaseReference caseReference, String subject, String what, String why)
        implements CaseEvent {}
