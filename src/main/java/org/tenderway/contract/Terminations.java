package org.tenderway.contract;

import java.time.LocalDate;
import java.util.Optional;

/** Ends contracts before their time. */
public interface Terminations {

    /**
     * Proposes to terminate; the proposal goes to its authority in a process of its own and nothing else changes yet.
     *
     * @param ground code of the ground, such as {@code PERSISTENT_BREACH}
     * @throws org.tenderway.vocabulary.Refusal when the contract is not in force or a proposal is open already
     */
    void propose(String contract, String ground, String reason);

    /** The last day of a contract whose termination was served; empty while none is, or once it was withdrawn. */
    Optional<LocalDate> lastDay(String contract);
}
