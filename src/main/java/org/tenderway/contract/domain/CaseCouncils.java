package org.tenderway.contract.domain;

import org.springframework.stereotype.Component;
import org.tenderway.accreditation.AccreditedListView;
import org.tenderway.accreditation.AccreditedLists;
import org.tenderway.calendar.OncePerTransaction;
import org.tenderway.plan.ProgrammeView;
import org.tenderway.plan.Programmes;
import org.tenderway.vocabulary.CaseReference;

/** Whose case it is: a programme's council, or that of an accredited list. */
@Component
class CaseCouncils {

    private final OncePerTransaction<CaseReference, String> known;

    CaseCouncils(Programmes programmes, AccreditedLists lists) {
        this.known = new OncePerTransaction<>(reference -> programmes
                .find(reference)
                .map(ProgrammeView::council)
                .or(() -> lists.find(reference.value()).map(AccreditedListView::council))
                .orElse(""));
    }

    /** The council's name, or empty where neither a programme nor a list is known. */
    String of(CaseReference reference) {
        return known.get(reference);
    }
}
