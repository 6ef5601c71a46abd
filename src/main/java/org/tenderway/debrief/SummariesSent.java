package org.tenderway.debrief;

import org.tenderway.vocabulary.CaseEvent;
import org.tenderway.vocabulary.CaseReference;

/** The assessment summaries of a lot-role were sent, all at one instant. The subject is the lot-role. */
public record SummariesSent(CaseReference caseReference, String subject, String what) implements CaseEvent {}
