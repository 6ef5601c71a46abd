package org.tenderway.award;

import org.tenderway.vocabulary.CaseEvent;
import org.tenderway.vocabulary.CaseReference;

/** No award was made for one lot-role: its places are a gap. The subject is the lot-role. */
public record AwardNotMade(CaseReference caseReference, String subject, String what, String why) implements CaseEvent {}
