package org.tenderway.contract.domain.register;

import java.time.LocalDate;
import java.util.List;
import org.tenderway.identity.Actor;
import org.tenderway.vocabulary.CaseReference;

/** The way of many contracts into the register. */
public interface Entry {

    /**
     * Enters them, states their facts and forgets them again, so that thousands need no more memory than hundreds.
     *
     * @param describe writes what else the register holds of them: whoever hears of a contract may ask for its service
     */
    void enter(List<NumberedContract> some, Actor by, LocalDate today, Runnable describe);

    /** One contract, in the midst of other work. */
    void enterOne(NumberedContract one, Actor by, LocalDate today, Runnable describe);

    /** The next free number of a contract registered in a case. */
    int nextNumber(CaseReference caseReference);
}
