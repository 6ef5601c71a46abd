package org.tenderway.contract;

import org.tenderway.vocabulary.CaseEvent;
import org.tenderway.vocabulary.CaseReference;

/** Both parties signed a change of a contract. The subject is the contract. */
public record VariationSigned(CaseReference caseReference, String subject, String what, String why)
        implements CaseEvent {}
