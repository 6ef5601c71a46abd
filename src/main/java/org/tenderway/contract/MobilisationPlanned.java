package org.tenderway.contract;

import org.tenderway.vocabulary.CaseEvent;
import org.tenderway.vocabulary.CaseReference;

/** The mobilisation of a lot-role was planned. The subject is the lot-role. */
public record MobilisationPlanned(CaseReference caseReference, String subject, String what, String why)
        implements CaseEvent {}
