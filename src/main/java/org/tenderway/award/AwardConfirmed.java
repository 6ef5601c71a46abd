package org.tenderway.award;

import org.tenderway.vocabulary.CaseEvent;
import org.tenderway.vocabulary.CaseReference;

/** The award of one lot-role was confirmed. The subject is the lot-role. */
public record AwardConfirmed(CaseReference caseReference, String subject, String what, String why)
        implements CaseEvent {}
