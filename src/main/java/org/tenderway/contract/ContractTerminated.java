package org.tenderway.contract;

import org.tenderway.vocabulary.CaseEvent;
import org.tenderway.vocabulary.CaseReference;

/** A contract was ended before its time, from a stated day. The subject is the contract. */
public record ContractTerminated(CaseReference caseReference, String subject, String what, String why)
        implements CaseEvent {}
