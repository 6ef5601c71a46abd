package org.tenderway.contract.domain.performance;

import java.time.LocalDate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenderway.accreditation.Accreditations;
import org.tenderway.contract.Commissioning;
import org.tenderway.contract.CommissioningAnswer;
import org.tenderway.contract.ContractStatus;
import org.tenderway.contract.ContractView;
import org.tenderway.contract.Contracts;
import org.tenderway.contract.Terminations;
import org.tenderway.contract.domain.Days;

/** Says whether a contract may take new work: in force, not suspended, its provider accredited. */
@Service
@Transactional(readOnly = true)
class NewWork implements Commissioning {

    private final Contracts contracts;
    private final Suspensions suspensions;
    private final Terminations terminations;
    private final Accreditations accreditations;

    NewWork(Contracts contracts, Suspensions suspensions, Terminations terminations, Accreditations accreditations) {
        this.contracts = contracts;
        this.suspensions = suspensions;
        this.terminations = terminations;
        this.accreditations = accreditations;
    }

    @Override
    public CommissioningAnswer mayTakeNewWork(String contract, LocalDate day) {
        return contracts
                .find(contract)
                .map(known -> answer(known, day))
                .orElseGet(() -> CommissioningAnswer.no(
                        isOfListed(contract)
                                ? "the provider is not accredited"
                                : "there is no contract %s".formatted(contract)));
    }

    /** Whether this would be the agreement of a provider who is known to a list but has none. */
    private boolean isOfListed(String contract) {
        return contract.endsWith("-C")
                && accreditations
                        .find(contract.substring(0, contract.length() - 2))
                        .isPresent();
    }

    private CommissioningAnswer answer(ContractView contract, LocalDate day) {
        if (contract.status() != ContractStatus.SIGNED) {
            return CommissioningAnswer.no("the contract is not in force");
        }
        if (day.isBefore(contract.startsOn())) {
            return CommissioningAnswer.no("the contract starts on %s".formatted(Days.plain(contract.startsOn())));
        }
        if (day.isAfter(contract.endsOn())) {
            return CommissioningAnswer.no("the contract ends on %s".formatted(Days.plain(contract.endsOn())));
        }
        if (terminations.lastDay(contract.reference()).filter(day::isAfter).isPresent()) {
            return CommissioningAnswer.no("the contract is terminated");
        }
        if (!contract.accreditation().isEmpty() && !accreditations.isInForce(contract.accreditation(), day)) {
            return CommissioningAnswer.no("the provider is not accredited on %s".formatted(Days.plain(day)));
        }
        return suspensions.findByContractOrderByProposedOnAscReferenceAsc(contract.reference()).stream()
                .filter(suspension -> suspension.holdsOn(day))
                .findFirst()
                .map(suspension -> CommissioningAnswer.no("suspended from new placements since %s"
                        .formatted(suspension.from().map(Days::plain).orElse(""))))
                .orElse(CommissioningAnswer.YES);
    }
}
