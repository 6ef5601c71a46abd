package org.tenderway.contract;

import org.tenderway.vocabulary.CaseEvent;
import org.tenderway.vocabulary.CaseReference;

/** The provider answered a proposed termination, or let the time for it pass. The subject is the contract. */
public record TerminationHeard(CaseReference caseReference, String subject, String what, String why)
        implements CaseEvent {}
