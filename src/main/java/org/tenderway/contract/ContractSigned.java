package org.tenderway.contract;

import org.tenderway.vocabulary.CaseEvent;
import org.tenderway.vocabulary.CaseReference;

/** A contract was signed. */
public record ContractSigned(CaseReference caseReference, String subject, String what, String why)
        implements CaseEvent {}
