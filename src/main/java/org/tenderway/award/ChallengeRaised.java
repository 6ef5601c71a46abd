package org.tenderway.award;

import org.tenderway.vocabulary.CaseEvent;
import org.tenderway.vocabulary.CaseReference;

/** A challenge to the award of one lot-role was recorded: nothing can be signed. The subject is the lot-role. */
public record ChallengeRaised(CaseReference caseReference, String subject, String what, String why)
        implements CaseEvent {}
