package org.tenderway.award;

import org.tenderway.vocabulary.CaseEvent;
import org.tenderway.vocabulary.CaseReference;

/** Every bidder of a lot-role was told the outcome at once, and the standstill began. The subject is the lot-role. */
public record AwardAnnounced(CaseReference caseReference, String subject, String what, String why)
        implements CaseEvent {}
