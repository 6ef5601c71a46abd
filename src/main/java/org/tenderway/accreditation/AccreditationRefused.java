package org.tenderway.accreditation;

import org.tenderway.vocabulary.CaseEvent;
import org.tenderway.vocabulary.CaseReference;

/** A provider missed a minimum standard; it may apply again at any time. The subject is the accreditation. */
public record AccreditationRefused(CaseReference caseReference, String subject, String what, String why)
        implements CaseEvent {}
