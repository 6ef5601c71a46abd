package org.tenderway.plan;

import org.tenderway.vocabulary.CaseEvent;
import org.tenderway.vocabulary.CaseReference;

/** The board refused a line that was added in the year. */
public record IntentionRefused(CaseReference caseReference, String subject, String what, String why)
        implements CaseEvent {}
