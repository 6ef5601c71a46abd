package org.tenderway.contract;

import org.tenderway.vocabulary.CaseEvent;
import org.tenderway.vocabulary.CaseReference;

/** An exit plan was begun, because a contract is to end. The subject is the contract. */
public record ExitBegun(CaseReference caseReference, String subject, String what, String why) implements CaseEvent {}
