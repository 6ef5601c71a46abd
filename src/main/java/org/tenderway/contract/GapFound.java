package org.tenderway.contract;

import org.tenderway.vocabulary.CaseEvent;
import org.tenderway.vocabulary.CaseReference;

/** A lot-role has places that nobody fills. */
public record GapFound(CaseReference caseReference, String subject, String what, String why) implements CaseEvent {}
