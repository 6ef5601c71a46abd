package org.tenderway.contract;

import org.tenderway.vocabulary.CaseEvent;
import org.tenderway.vocabulary.CaseReference;

/** A prepared contract will not be signed. */
public record ContractWithdrawn(CaseReference caseReference, String subject, String what, String why)
        implements CaseEvent {}
