package org.tenderway.accreditation;

import org.tenderway.vocabulary.CaseEvent;
import org.tenderway.vocabulary.CaseReference;

/** A provider meets every minimum standard. The subject is the accreditation. */
public record StandardsMet(CaseReference caseReference, String subject, String what, String why) implements CaseEvent {}
