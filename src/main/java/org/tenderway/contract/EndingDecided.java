package org.tenderway.contract;

import org.tenderway.vocabulary.CaseEvent;
import org.tenderway.vocabulary.CaseReference;

/** Somebody decided to let a contract end, or to decide later. */
public record EndingDecided(CaseReference caseReference, String subject, String what, String why)
        implements CaseEvent {}
