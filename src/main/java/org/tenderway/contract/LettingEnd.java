package org.tenderway.contract;

import org.tenderway.vocabulary.CaseEvent;
import org.tenderway.vocabulary.CaseReference;

/** It was decided to let a contract end. The subject is the contract. */
public record LettingEnd(CaseReference caseReference, String subject, String exit, String what, String why)
        implements CaseEvent {}
