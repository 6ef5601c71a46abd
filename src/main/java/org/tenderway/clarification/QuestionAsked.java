package org.tenderway.clarification;

import org.tenderway.vocabulary.CaseEvent;
import org.tenderway.vocabulary.CaseReference;

/** A clarification question waits for its answer. */
public record QuestionAsked(CaseReference caseReference, String subject, String question) implements CaseEvent {

    @Override
    public String what() {
        return "A clarification question was asked";
    }
}
