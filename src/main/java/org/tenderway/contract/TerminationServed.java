package org.tenderway.contract;

import org.tenderway.vocabulary.CaseEvent;
import org.tenderway.vocabulary.CaseReference;

/** Notice of termination was served. The subject is the contract. */
public record TerminationServed(CaseReference caseReference, String subject, String what, String why)
        implements CaseEvent {}
