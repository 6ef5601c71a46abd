package org.tenderway.contract;

import org.tenderway.vocabulary.CaseEvent;
import org.tenderway.vocabulary.CaseReference;

/** A change of a contract holds from now on. The subject is the contract. */
public record VariationTookEffect(CaseReference caseReference, String subject, String what, String why)
        implements CaseEvent {}
