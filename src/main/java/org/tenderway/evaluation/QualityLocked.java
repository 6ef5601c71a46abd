package org.tenderway.evaluation;

import org.tenderway.vocabulary.CaseEvent;
import org.tenderway.vocabulary.CaseReference;

/** The moderated quality scores were locked; prices may be entered from now on. */
public record QualityLocked(CaseReference caseReference, String subject, String what) implements CaseEvent {}
