package org.tenderway.contract;

import org.tenderway.vocabulary.CaseEvent;
import org.tenderway.vocabulary.CaseReference;

/** Somebody was asked to decide on the coming end of a contract. */
public record EndPrompted(CaseReference caseReference, String subject, String what, String why) implements CaseEvent {}
