package org.tenderway.accreditation;

import org.tenderway.vocabulary.CaseEvent;
import org.tenderway.vocabulary.CaseReference;

/** A provider answered the criteria, or those that it had to remedy. The subject is the accreditation. */
public record ApplicationSubmitted(CaseReference caseReference, String subject, String what, String why)
        implements CaseEvent {}
