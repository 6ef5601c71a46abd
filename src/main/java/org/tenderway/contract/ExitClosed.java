package org.tenderway.contract;

import org.tenderway.vocabulary.CaseEvent;
import org.tenderway.vocabulary.CaseReference;

/** The exit plan of a contract was closed, or is not needed any more. The subject is the contract. */
public record ExitClosed(CaseReference caseReference, String subject, String what, String why) implements CaseEvent {}
