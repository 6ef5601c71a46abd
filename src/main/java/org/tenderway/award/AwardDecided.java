package org.tenderway.award;

import org.tenderway.vocabulary.CaseEvent;
import org.tenderway.vocabulary.CaseReference;

/** The award of a lot-role was decided. The subject is the lot-role. */
public record AwardDecided(CaseReference caseReference, String subject, String what, String why) implements CaseEvent {}
