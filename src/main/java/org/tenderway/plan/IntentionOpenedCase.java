package org.tenderway.plan;

import org.tenderway.vocabulary.CaseEvent;
import org.tenderway.vocabulary.CaseReference;

/** An intention opened the case that carries it out: a programme, or an accredited list. */
public record IntentionOpenedCase(
        CaseReference caseReference, String subject, CaseReference openedCase, String what, String why)
        implements CaseEvent {}
