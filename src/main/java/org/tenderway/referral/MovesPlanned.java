package org.tenderway.referral;

import org.tenderway.vocabulary.CaseEvent;
import org.tenderway.vocabulary.CaseReference;

/** A plan stands for everybody who is placed with a contract that ends early. The subject is the contract. */
public record MovesPlanned(CaseReference caseReference, String subject, String what, String why) implements CaseEvent {}
