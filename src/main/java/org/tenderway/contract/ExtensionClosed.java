package org.tenderway.contract;

import org.tenderway.vocabulary.CaseEvent;
import org.tenderway.vocabulary.CaseReference;

/** A proposed extension came to nothing. The subject is the contract. */
public record ExtensionClosed(CaseReference caseReference, String subject, String proposal, String what, String why)
        implements CaseEvent {}
