package org.tenderway.contract;

import org.tenderway.vocabulary.CaseEvent;
import org.tenderway.vocabulary.CaseReference;

/** Particulars of a contract were written anew. */
public record ContractDescribed(CaseReference caseReference, String subject, String what, String why)
        implements CaseEvent {}
