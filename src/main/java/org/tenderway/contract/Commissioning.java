package org.tenderway.contract;

import java.time.LocalDate;

/** Whether a contract may take new work. Asked before every new placement or package; it never concerns present ones. */
public interface Commissioning {

    /**
     * Answers for new work from the given day: only a contract in force on that day, whose provider is accredited where
     * an accredited list gave it, and which is not suspended, may take it.
     */
    CommissioningAnswer mayTakeNewWork(String contract, LocalDate day);
}
