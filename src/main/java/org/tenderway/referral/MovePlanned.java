package org.tenderway.referral;

import org.tenderway.vocabulary.CaseEvent;
import org.tenderway.vocabulary.CaseReference;

/** It was planned where somebody moves, or why they stay. The subject is the placement. */
public record MovePlanned(CaseReference caseReference, String subject, String what, String why) implements CaseEvent {}
