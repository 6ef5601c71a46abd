package org.tenderway.contract;

import org.tenderway.vocabulary.CaseEvent;
import org.tenderway.vocabulary.CaseReference;

/** The transition of a lot-role was closed. */
public record TransitionClosed(CaseReference caseReference, String subject, String what, String why)
        implements CaseEvent {}
