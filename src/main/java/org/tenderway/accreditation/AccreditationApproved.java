package org.tenderway.accreditation;

import org.tenderway.vocabulary.CaseEvent;
import org.tenderway.vocabulary.CaseReference;

/** The outcome was approved; the agreement may be signed. The subject is the accreditation. */
public record AccreditationApproved(CaseReference caseReference, String subject, String what, String why)
        implements CaseEvent {}
