package org.tenderway.governance;

import org.tenderway.vocabulary.CaseEvent;
import org.tenderway.vocabulary.CaseReference;

/** The calendar changed while a decision could be called in: its window now ends later. */
public record CallInExtended(CaseReference caseReference, String subject, String decision, String what, String why)
        implements CaseEvent {}
