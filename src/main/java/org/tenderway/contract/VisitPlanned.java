package org.tenderway.contract;

import org.tenderway.vocabulary.CaseEvent;
import org.tenderway.vocabulary.CaseReference;

/** A review asks for an additional visit. The subject is the review. */
public record VisitPlanned(CaseReference caseReference, String subject, String what, String why) implements CaseEvent {}
