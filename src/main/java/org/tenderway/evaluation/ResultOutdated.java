package org.tenderway.evaluation;

import org.tenderway.vocabulary.CaseEvent;
import org.tenderway.vocabulary.CaseReference;

/** Something that the result of a lot-role rests on has changed; it is computed anew. */
public record ResultOutdated(CaseReference caseReference, String subject, String what) implements CaseEvent {}
