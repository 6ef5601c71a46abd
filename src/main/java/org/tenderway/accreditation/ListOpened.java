package org.tenderway.accreditation;

import org.tenderway.vocabulary.CaseEvent;
import org.tenderway.vocabulary.CaseReference;

/** An accredited list opened; it takes applications at any time until it ends. The subject is the list. */
public record ListOpened(CaseReference caseReference, String subject, String what, String why) implements CaseEvent {}
