package org.tenderway.contract;

import org.tenderway.vocabulary.CaseEvent;
import org.tenderway.vocabulary.CaseReference;

/** A contract may take new placements again. The subject is the contract. */
public record SuspensionLifted(CaseReference caseReference, String subject, String what, String why)
        implements CaseEvent {}
