package org.tenderway.contract;

import org.tenderway.vocabulary.CaseEvent;
import org.tenderway.vocabulary.CaseReference;

/** It was decided whether a cut-over goes ahead. The subject is the lot-role. */
public record GoNoGoDecided(CaseReference caseReference, String subject, String what, String why)
        implements CaseEvent {}
