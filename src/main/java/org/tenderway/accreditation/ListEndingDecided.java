package org.tenderway.accreditation;

import org.tenderway.vocabulary.CaseEvent;
import org.tenderway.vocabulary.CaseReference;

/** Somebody decided to let a list end, to ask for an extension, or to decide later. The subject is the list. */
public record ListEndingDecided(CaseReference caseReference, String subject, String what, String why)
        implements CaseEvent {}
