package org.tenderway.accreditation;

import org.tenderway.vocabulary.CaseEvent;
import org.tenderway.vocabulary.CaseReference;

/** A provider asked to be on a list. The subject is the accreditation. */
public record ApplicationOpened(CaseReference caseReference, String subject, String what, String why)
        implements CaseEvent {}
