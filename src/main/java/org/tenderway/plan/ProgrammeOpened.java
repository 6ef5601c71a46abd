package org.tenderway.plan;

import org.tenderway.vocabulary.CaseEvent;
import org.tenderway.vocabulary.CaseReference;

/** A programme was opened: its tenders can be designed. */
public record ProgrammeOpened(CaseReference caseReference, String what, String why) implements CaseEvent {

    @Override
    public String subject() {
        return caseReference.value();
    }
}
