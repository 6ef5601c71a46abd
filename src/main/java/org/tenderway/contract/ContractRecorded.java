package org.tenderway.contract;

import org.tenderway.vocabulary.CaseEvent;
import org.tenderway.vocabulary.CaseReference;

/** A contract that had ended already was taken into the register as history. */
public record ContractRecorded(CaseReference caseReference, String subject, String what, String why)
        implements CaseEvent {}
