package org.tenderway.accreditation;

import org.tenderway.vocabulary.CaseEvent;
import org.tenderway.vocabulary.CaseReference;

/** An accredited provider was asked to remedy what lapsed. The subject is the accreditation. */
public record RemedyAsked(CaseReference caseReference, String subject, String what, String why) implements CaseEvent {}
