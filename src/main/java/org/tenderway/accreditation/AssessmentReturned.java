package org.tenderway.accreditation;

import org.tenderway.vocabulary.CaseEvent;
import org.tenderway.vocabulary.CaseReference;

/** The outcome was not approved and goes back to the assessor. The subject is the accreditation. */
public record AssessmentReturned(CaseReference caseReference, String subject, String what, String why)
        implements CaseEvent {}
