package org.tenderway.tender;

import org.tenderway.vocabulary.CaseEvent;
import org.tenderway.vocabulary.CaseReference;

/** A tender was published with its deadline. */
public record TenderPublished(CaseReference caseReference, String subject, String what, String why)
        implements CaseEvent {}
