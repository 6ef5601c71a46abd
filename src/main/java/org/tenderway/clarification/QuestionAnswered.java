package org.tenderway.clarification;

import org.tenderway.vocabulary.CaseEvent;
import org.tenderway.vocabulary.CaseReference;

/** A clarification question was answered for everybody. */
public record QuestionAnswered(CaseReference caseReference, String subject, int number, String wording, String answer)
        implements CaseEvent {

    @Override
    public String what() {
        return "Clarification question %d was answered and published".formatted(number);
    }
}
