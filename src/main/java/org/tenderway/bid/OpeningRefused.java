package org.tenderway.bid;

import org.tenderway.vocabulary.CaseEvent;
import org.tenderway.vocabulary.CaseReference;

/** Somebody tried to get at what is sealed and was refused. */
public record OpeningRefused(CaseReference caseReference, String subject, String what) implements CaseEvent {}
