package org.tenderway.tender;

import org.tenderway.vocabulary.CaseEvent;
import org.tenderway.vocabulary.CaseReference;

/** A tender was abandoned: nothing will be awarded from it. */
public record TenderAbandoned(CaseReference caseReference, String subject, String what, String why)
        implements CaseEvent {}
