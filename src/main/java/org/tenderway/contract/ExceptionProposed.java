package org.tenderway.contract;

import org.tenderway.vocabulary.CaseEvent;
import org.tenderway.vocabulary.CaseReference;

/** An end is to pass under a named exception, or has passed without an answer. The subject is the contract. */
public record ExceptionProposed(CaseReference caseReference, String subject, String exception, String what, String why)
        implements CaseEvent {}
