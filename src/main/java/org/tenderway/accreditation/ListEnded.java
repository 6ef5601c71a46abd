package org.tenderway.accreditation;

import org.tenderway.vocabulary.CaseEvent;
import org.tenderway.vocabulary.CaseReference;

/** A list ended, and with it every agreement on it. The subject is the list. */
public record ListEnded(CaseReference caseReference, String subject, String what, String why) implements CaseEvent {}
