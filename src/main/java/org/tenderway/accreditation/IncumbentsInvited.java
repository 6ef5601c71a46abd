package org.tenderway.accreditation;

import org.tenderway.vocabulary.CaseEvent;
import org.tenderway.vocabulary.CaseReference;

/** Homes that serve already were invited, all at once. The subject is the list. */
public record IncumbentsInvited(CaseReference caseReference, String subject, String what, String why)
        implements CaseEvent {}
