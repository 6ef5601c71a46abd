package org.tenderway.tender;

import org.tenderway.vocabulary.CaseEvent;
import org.tenderway.vocabulary.CaseReference;

/** A tender's terms, criteria and impact assessment are settled. */
public record TenderDesigned(CaseReference caseReference, String subject, String what, String why)
        implements CaseEvent {}
