package org.tenderway.contract;

import org.tenderway.vocabulary.CaseEvent;
import org.tenderway.vocabulary.CaseReference;

/** A concern about a contract, or a safeguarding alert, was recorded. The subject is the contract. */
public record ConcernRecorded(CaseReference caseReference, String subject, String what, String why)
        implements CaseEvent {}
