package org.tenderway.accreditation;

import org.tenderway.vocabulary.CaseEvent;
import org.tenderway.vocabulary.CaseReference;

/** A provider is no longer accredited. The subject is the accreditation. */
public record AccreditationLapsed(CaseReference caseReference, String subject, String what, String why)
        implements CaseEvent {}
