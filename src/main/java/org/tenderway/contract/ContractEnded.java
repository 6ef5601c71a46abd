package org.tenderway.contract;

import org.tenderway.vocabulary.CaseEvent;
import org.tenderway.vocabulary.CaseReference;

/** A contract came to its end. */
public record ContractEnded(CaseReference caseReference, String subject, String what, String why)
        implements CaseEvent {}
