package org.tenderway.contract.domain.performance;

import java.time.LocalDate;
import org.tenderway.contract.ContractSuspended;
import org.tenderway.contract.SuspensionAnswered;
import org.tenderway.contract.SuspensionLifted;
import org.tenderway.contract.SuspensionNotMade;
import org.tenderway.contract.SuspensionProposed;
import org.tenderway.contract.SuspensionReviewed;
import org.tenderway.contract.domain.Days;
import org.tenderway.vocabulary.CaseReference;

/** The sentences that a suspension states about itself. */
record SuspensionFacts(CaseReference caseReference, String suspension, String contract) {

    SuspensionProposed proposed(boolean immediate, LocalDate answerDueOn, String cause) {
        return new SuspensionProposed(
                caseReference,
                suspension,
                "Contract %s: it was proposed%s to stop new placements; the provider may answer until %s"
                        .formatted(contract, immediate ? " for immediate risk" : "", Days.plain(answerDueOn)),
                cause);
    }

    SuspensionAnswered answered(boolean silent) {
        return new SuspensionAnswered(
                caseReference,
                suspension,
                silent
                        ? "Contract %s: the provider did not answer to the suspension".formatted(contract)
                        : "Contract %s: the provider answered to the suspension".formatted(contract),
                "");
    }

    ContractSuspended inForce(LocalDate from, LocalDate reviewOn, String cause) {
        return new ContractSuspended(
                caseReference,
                contract,
                "Contract %s takes no new placements from %s; present residents are not concerned; reviewed on %s"
                        .formatted(contract, Days.plain(from), Days.plain(reviewOn)),
                cause);
    }

    SuspensionNotMade notMade(String why) {
        return new SuspensionNotMade(
                caseReference, suspension, "Contract %s: new placements were not stopped".formatted(contract), why);
    }

    SuspensionReviewed goesOn(LocalDate reviewOn, String why) {
        return new SuspensionReviewed(
                caseReference,
                suspension,
                "Contract %s: new placements stay stopped; reviewed again on %s"
                        .formatted(contract, Days.plain(reviewOn)),
                why);
    }

    SuspensionLifted lifted(LocalDate from, String why) {
        return new SuspensionLifted(
                caseReference,
                contract,
                "Contract %s may take new placements again from %s".formatted(contract, Days.plain(from)),
                why);
    }
}
