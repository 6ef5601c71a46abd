package org.tenderway.contract;

import org.tenderway.vocabulary.CaseEvent;
import org.tenderway.vocabulary.CaseReference;

/** A contract that already runs was entered in the register. */
public record ContractRegistered(CaseReference caseReference, String subject, String what, String why)
        implements CaseEvent {}
