package org.tenderway.contract;

import org.tenderway.vocabulary.CaseEvent;
import org.tenderway.vocabulary.CaseReference;

/** A contract was made ready for signature. */
public record ContractPrepared(CaseReference caseReference, String subject, String what, String why)
        implements CaseEvent {}
