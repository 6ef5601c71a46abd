package org.tenderway.accreditation;

import org.tenderway.vocabulary.CaseEvent;
import org.tenderway.vocabulary.CaseReference;

/** A provider still meets every minimum standard. The subject is the accreditation. */
public record AccreditationRenewed(CaseReference caseReference, String subject, String what, String why)
        implements CaseEvent {}
