package org.tenderway.contract;

import org.tenderway.vocabulary.CaseEvent;
import org.tenderway.vocabulary.CaseReference;

/** Somebody asks to end a contract before its time. The subject is the contract. */
public record TerminationProposed(CaseReference caseReference, String subject, String what, String why)
        implements CaseEvent {}
