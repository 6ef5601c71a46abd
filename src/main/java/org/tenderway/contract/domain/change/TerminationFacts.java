package org.tenderway.contract.domain.change;

import java.time.LocalDate;
import org.tenderway.contract.TerminationClosed;
import org.tenderway.contract.TerminationHeard;
import org.tenderway.contract.TerminationProposed;
import org.tenderway.contract.TerminationServed;
import org.tenderway.contract.domain.Days;
import org.tenderway.vocabulary.CaseReference;

/** The sentences that a termination states about itself. */
record TerminationFacts(CaseReference caseReference, String contract) {

    TerminationProposed proposed(TerminationCause cause, LocalDate answerDue) {
        return new TerminationProposed(
                caseReference,
                contract,
                "It was proposed to terminate contract %s: %s; the provider may answer until %s"
                        .formatted(
                                contract,
                                cause.groundTitle().toLowerCase(java.util.Locale.ROOT),
                                Days.plain(answerDue)),
                cause.reason());
    }

    TerminationHeard heard(boolean answered) {
        return new TerminationHeard(
                caseReference,
                contract,
                "Before the decision on terminating contract %s, the provider %s"
                        .formatted(contract, answered ? "was heard" : "did not answer"),
                "");
    }

    TerminationServed served(LocalDate lastDay, boolean atOnce, TerminationCause cause) {
        return new TerminationServed(
                caseReference,
                contract,
                "%s of contract %s was served; its last day is %s"
                        .formatted(
                                atOnce ? "Immediate termination" : "Notice of termination",
                                contract,
                                Days.plain(lastDay)),
                "%s (%s)".formatted(cause.groundTitle(), cause.groundSource()));
    }

    TerminationClosed withdrawn(String why) {
        return new TerminationClosed(
                caseReference, contract, "The termination of contract %s was withdrawn".formatted(contract), why);
    }

    TerminationClosed refused(String why) {
        return new TerminationClosed(
                caseReference, contract, "The termination of contract %s was not approved".formatted(contract), why);
    }
}
