package org.tenderway.governance;

import org.tenderway.vocabulary.CaseEvent;
import org.tenderway.vocabulary.CaseReference;

/** One recommendation of a report was resolved, apart from the others. */
public record RecommendationResolved(
        CaseReference caseReference, String subject, String decision, String what, String why) implements CaseEvent {}
