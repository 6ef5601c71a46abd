package org.tenderway.accreditation;

import org.tenderway.vocabulary.CaseEvent;
import org.tenderway.vocabulary.CaseReference;

/** A provider was accredited and its agreement signed. The subject is the accreditation. */
public record ProviderAccredited(CaseReference caseReference, String subject, String what, String why)
        implements CaseEvent {}
