package org.tenderway.plan;

import org.tenderway.vocabulary.CaseEvent;
import org.tenderway.vocabulary.CaseReference;

/** An intention is complete, or goes on into the next plan. */
public record IntentionClosed(CaseReference caseReference, String subject, String what, String why)
        implements CaseEvent {}
