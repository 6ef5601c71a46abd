package org.tenderway.accreditation;

import org.tenderway.vocabulary.CaseEvent;
import org.tenderway.vocabulary.CaseReference;

/** A provider who serves already was invited to apply. The subject is the accreditation. */
public record ProviderInvited(CaseReference caseReference, String subject, String what, String why)
        implements CaseEvent {}
