package org.tenderway.notification;

import org.tenderway.vocabulary.CaseEvent;
import org.tenderway.vocabulary.CaseReference;

/** A letter left the house. The subject is what the letter is about; the letter itself is kept with the case. */
public record LetterSent(CaseReference caseReference, String subject, String what) implements CaseEvent {}
