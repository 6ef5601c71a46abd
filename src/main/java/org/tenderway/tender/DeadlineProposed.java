package org.tenderway.tender;

import org.tenderway.vocabulary.CaseEvent;
import org.tenderway.vocabulary.CaseReference;

/** Somebody proposed a later deadline; it counts only once a second person approves it. */
public record DeadlineProposed(CaseReference caseReference, String subject, String what, String why)
        implements CaseEvent {}
