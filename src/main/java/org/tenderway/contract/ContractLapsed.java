package org.tenderway.contract;

import org.tenderway.vocabulary.CaseEvent;
import org.tenderway.vocabulary.CaseReference;

/** A contract came to its end although nobody had decided what follows. The subject is the contract. */
public record ContractLapsed(CaseReference caseReference, String subject, String what, String why)
        implements CaseEvent {}
