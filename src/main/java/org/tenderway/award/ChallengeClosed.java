package org.tenderway.award;

import org.tenderway.vocabulary.CaseEvent;
import org.tenderway.vocabulary.CaseReference;

/** A challenge to the award of one lot-role was closed. The subject is the lot-role. */
public record ChallengeClosed(CaseReference caseReference, String subject, String what, String why)
        implements CaseEvent {}
