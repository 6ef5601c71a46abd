package org.tenderway.contract;

import org.tenderway.vocabulary.CaseEvent;
import org.tenderway.vocabulary.CaseReference;

/** It was decided who takes new and outstanding referrals from when. The subject is the lot-role. */
public record CutOverDecided(CaseReference caseReference, String subject, String what, String why)
        implements CaseEvent {}
