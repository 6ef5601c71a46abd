package org.tenderway.regime;

import java.time.LocalDate;
import java.util.List;

/** Counts the deadlines of notices and other duties. */
public interface Deadlines {

    List<DeadlineDuty> duties();

    /**
     * @param name the machine name of a duty or its printed title, in any case
     * @throws org.tenderway.vocabulary.Refusal when there is no such duty
     */
    DeadlineAnswer answer(String name, LocalDate start);
}
