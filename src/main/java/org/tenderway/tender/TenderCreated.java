package org.tenderway.tender;

import org.tenderway.vocabulary.CaseEvent;
import org.tenderway.vocabulary.CaseReference;

/** A tender of a programme was created, and its spine can start. */
public record TenderCreated(CaseReference caseReference, String subject, String what, String why)
        implements CaseEvent {}
