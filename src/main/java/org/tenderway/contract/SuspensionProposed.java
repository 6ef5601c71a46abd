package org.tenderway.contract;

import org.tenderway.vocabulary.CaseEvent;
import org.tenderway.vocabulary.CaseReference;

/** Somebody asks to stop new placements with a contract. The subject is the suspension. */
public record SuspensionProposed(CaseReference caseReference, String subject, String what, String why)
        implements CaseEvent {}
