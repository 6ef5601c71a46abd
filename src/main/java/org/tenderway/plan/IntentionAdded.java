package org.tenderway.plan;

import org.tenderway.vocabulary.CaseEvent;
import org.tenderway.vocabulary.CaseReference;

/** A line was added to a plan in the year; it waits for the board. */
public record IntentionAdded(CaseReference caseReference, String subject, String what, String why)
        implements CaseEvent {}
