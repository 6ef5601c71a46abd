package org.tenderway.tender;

import org.tenderway.vocabulary.CaseEvent;
import org.tenderway.vocabulary.CaseReference;

/** The deadline of a published tender is now later, for everybody. */
public record DeadlineMoved(CaseReference caseReference, String subject, String what, String why)
        implements CaseEvent {}
