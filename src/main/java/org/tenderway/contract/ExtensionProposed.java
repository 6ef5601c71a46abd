package org.tenderway.contract;

import org.tenderway.vocabulary.CaseEvent;
import org.tenderway.vocabulary.CaseReference;

/** An extension of a contract was proposed; its end has not moved yet. The subject is the contract. */
public record ExtensionProposed(CaseReference caseReference, String subject, String proposal, String what, String why)
        implements CaseEvent {}
