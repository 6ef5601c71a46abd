package org.tenderway.accreditation;

import org.tenderway.vocabulary.CaseEvent;
import org.tenderway.vocabulary.CaseReference;

/** A provider is due to be looked at again. The subject is the accreditation. */
public record RenewalPrompted(CaseReference caseReference, String subject, String what, String why)
        implements CaseEvent {}
