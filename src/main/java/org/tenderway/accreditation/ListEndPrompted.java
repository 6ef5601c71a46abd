package org.tenderway.accreditation;

import org.tenderway.vocabulary.CaseEvent;
import org.tenderway.vocabulary.CaseReference;

/** The end of a list comes near and somebody was asked what follows. The subject is the list. */
public record ListEndPrompted(CaseReference caseReference, String subject, String what, String why)
        implements CaseEvent {}
