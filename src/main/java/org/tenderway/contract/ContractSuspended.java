package org.tenderway.contract;

import org.tenderway.vocabulary.CaseEvent;
import org.tenderway.vocabulary.CaseReference;

/** New placements with a contract were stopped; present ones go on. The subject is the contract. */
public record ContractSuspended(CaseReference caseReference, String subject, String what, String why)
        implements CaseEvent {}
