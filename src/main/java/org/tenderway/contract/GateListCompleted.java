package org.tenderway.contract;

import org.tenderway.vocabulary.CaseEvent;
import org.tenderway.vocabulary.CaseReference;

/** The checks that stand before a signature were recorded. The subject is the contract. */
public record GateListCompleted(CaseReference caseReference, String subject, String what, String why)
        implements CaseEvent {}
