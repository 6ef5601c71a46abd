package org.tenderway.contract;

import org.tenderway.vocabulary.CaseEvent;
import org.tenderway.vocabulary.CaseReference;

/** It was planned how people move from the outgoing provider. The subject is the lot-role. */
public record ServiceUserTransitionPlanned(CaseReference caseReference, String subject, String what, String why)
        implements CaseEvent {}
