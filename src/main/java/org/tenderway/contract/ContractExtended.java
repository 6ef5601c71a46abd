package org.tenderway.contract;

import org.tenderway.vocabulary.CaseEvent;
import org.tenderway.vocabulary.CaseReference;

/** A contract now ends later. */
public record ContractExtended(CaseReference caseReference, String subject, String what, String why)
        implements CaseEvent {}
