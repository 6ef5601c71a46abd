package org.tenderway.contract.domain;

import org.tenderway.contract.ContractEnded;
import org.tenderway.contract.ContractExtended;
import org.tenderway.contract.ContractPrepared;
import org.tenderway.contract.ContractRecorded;
import org.tenderway.contract.ContractRegistered;
import org.tenderway.contract.ContractSigned;
import org.tenderway.contract.ContractTerminated;
import org.tenderway.contract.ContractWithdrawn;
import org.tenderway.contract.EndPrompted;
import org.tenderway.contract.EndResult;
import org.tenderway.contract.EndingDecided;
import org.tenderway.contract.GateListCompleted;
import org.tenderway.contract.QuestionReopened;
import org.tenderway.vocabulary.CaseReference;

/** The sentences that a contract states about itself. */
record ContractFacts(CaseReference caseReference, String contract, String title) {

    ContractPrepared prepared(Term term) {
        return new ContractPrepared(
                caseReference,
                contract,
                "Contract %s was prepared for signature: %s, %s to %s"
                        .formatted(contract, title, Days.plain(term.startsOn()), Days.plain(term.endsOn())),
                "");
    }

    ContractRegistered registered(Term term, String why) {
        return new ContractRegistered(
                caseReference,
                contract,
                "Contract %s was registered as it stands: %s, until %s"
                        .formatted(contract, title, Days.plain(term.endsOn())),
                why);
    }

    ContractRecorded recorded(Term term) {
        return new ContractRecorded(
                caseReference,
                contract,
                "Contract %s was taken into the register after its end: %s, until %s"
                        .formatted(contract, title, Days.plain(term.endsOn())),
                "");
    }

    GateListCompleted gateListCompleted(String note) {
        return new GateListCompleted(
                caseReference, contract, "The gate list of contract %s was completed".formatted(contract), note);
    }

    ContractSigned signed() {
        return new ContractSigned(caseReference, contract, "Contract %s was signed: %s".formatted(contract, title), "");
    }

    ContractWithdrawn withdrawn(String why) {
        return new ContractWithdrawn(
                caseReference, contract, "Contract %s will not be signed".formatted(contract), why);
    }

    ContractExtended extended(Term term, String why) {
        return new ContractExtended(
                caseReference,
                contract,
                "Contract %s now runs to %s".formatted(contract, Days.plain(term.endsOn())),
                why);
    }

    EndPrompted prompted(Term term) {
        return new EndPrompted(
                caseReference,
                contract,
                "Contract %s ends on %s: decide what follows".formatted(contract, Days.plain(term.endsOn())),
                "");
    }

    EndingDecided answered(EndResult result, Term term, String why) {
        String end = Days.plain(term.endsOn());
        String what =
                switch (result) {
                    case RE_TENDERED ->
                        "What contract %s gives is procured again before it ends on %s".formatted(contract, end);
                    case EXCEPTION -> "Contract %s ends on %s under a named exception".formatted(contract, end);
                    default -> "Contract %s will end on %s".formatted(contract, end);
                };
        return new EndingDecided(caseReference, contract, what, why);
    }

    QuestionReopened askedAgain(String why) {
        return new QuestionReopened(
                caseReference, contract, "What follows contract %s has to be decided again".formatted(contract), why);
    }

    EndingDecided leftOpen(String why) {
        return new EndingDecided(
                caseReference,
                contract,
                "What follows contract %s was left open until the next prompt".formatted(contract),
                why);
    }

    ContractTerminated terminated(Term term, String why) {
        return new ContractTerminated(
                caseReference,
                contract,
                "Contract %s was terminated; its last day was %s".formatted(contract, Days.plain(term.endsOn())),
                why);
    }

    ContractEnded ended(Term term) {
        return new ContractEnded(
                caseReference,
                contract,
                "Contract %s ended on %s%s"
                        .formatted(
                                contract,
                                Days.plain(term.endsOn()),
                                term.wasUnanswered() ? "; nobody had decided what follows" : ""),
                "");
    }
}
