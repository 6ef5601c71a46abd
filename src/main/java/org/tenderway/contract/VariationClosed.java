package org.tenderway.contract;

import org.tenderway.vocabulary.CaseEvent;
import org.tenderway.vocabulary.CaseReference;

/** A proposed change of a contract will not be made. The subject is the contract. */
public record VariationClosed(CaseReference caseReference, String subject, String what, String why)
        implements CaseEvent {}
