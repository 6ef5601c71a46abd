package org.tenderway.contract;

import org.tenderway.vocabulary.CaseEvent;
import org.tenderway.vocabulary.CaseReference;

/** A proposed or served termination will not take effect: refused or withdrawn. The subject is the contract. */
public record TerminationClosed(CaseReference caseReference, String subject, String what, String why)
        implements CaseEvent {}
