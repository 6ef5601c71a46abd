package org.tenderway.plan;

import org.tenderway.vocabulary.CaseEvent;
import org.tenderway.vocabulary.CaseReference;

/** A line of a plan may be worked on: approved with its plan, or by the board. */
public record IntentionApproved(CaseReference caseReference, String subject, String what, String why)
        implements CaseEvent {}
