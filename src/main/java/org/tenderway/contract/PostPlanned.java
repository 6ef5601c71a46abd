package org.tenderway.contract;

import org.tenderway.vocabulary.CaseEvent;
import org.tenderway.vocabulary.CaseReference;

/** Temporary posts of a transition were planned. The subject is the posts. */
public record PostPlanned(CaseReference caseReference, String subject, String what, String why) implements CaseEvent {}
