package org.tenderway.contract.domain.register;

import java.time.LocalDate;
import java.util.List;
import org.tenderway.identity.Actor;
import org.tenderway.vocabulary.CaseReference;

/** The way of many contracts into the register. */
public interface Entry {

    /** Enters them, states their facts and forgets them again, so that thousands need no more memory than hundreds. */
    void enter(List<NumberedContract> some, Actor by, LocalDate today);

    /** The next free number of a contract registered in a case. */
    int nextNumber(CaseReference caseReference);
}
