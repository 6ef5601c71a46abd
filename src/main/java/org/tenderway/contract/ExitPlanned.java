package org.tenderway.contract;

import org.tenderway.vocabulary.CaseEvent;
import org.tenderway.vocabulary.CaseReference;

/** It was planned how a contract is left. The subject is the contract. */
public record ExitPlanned(CaseReference caseReference, String subject, String what, String why) implements CaseEvent {}
