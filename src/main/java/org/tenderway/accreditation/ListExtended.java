package org.tenderway.accreditation;

import java.time.LocalDate;
import org.tenderway.vocabulary.CaseEvent;
import org.tenderway.vocabulary.CaseReference;

/** An accredited list now ends later, and with it every agreement on it. The subject is the list. */
public record ListExtended(CaseReference caseReference, String subject, LocalDate endsOn, String what, String why)
        implements CaseEvent {}
