package org.tenderway.contract;

import org.tenderway.vocabulary.CaseEvent;
import org.tenderway.vocabulary.CaseReference;

/** A temporary post of a transition comes to its end, or it was settled what follows. The subject is the lot-role. */
public record PostEnding(CaseReference caseReference, String subject, String what, String why) implements CaseEvent {}
