package org.tenderway.governance;

import org.tenderway.vocabulary.CaseEvent;
import org.tenderway.vocabulary.CaseReference;

/** Scrutiny of a decision that was called in has ended. */
public record CallInEnded(
        CaseReference caseReference, String subject, String decision, boolean upheld, String what, String why)
        implements CaseEvent {}
