package org.tenderway.contract;

import org.tenderway.vocabulary.CaseEvent;
import org.tenderway.vocabulary.CaseReference;

/** A change of a contract was proposed. The subject is the contract. */
public record VariationProposed(CaseReference caseReference, String subject, String what, String why)
        implements CaseEvent {}
