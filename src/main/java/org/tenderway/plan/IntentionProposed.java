package org.tenderway.plan;

import org.tenderway.vocabulary.CaseEvent;
import org.tenderway.vocabulary.CaseReference;

/** An intention to commission was proposed. The subject is what gave rise to it. */
public record IntentionProposed(CaseReference caseReference, String subject, String what, String why)
        implements CaseEvent {}
