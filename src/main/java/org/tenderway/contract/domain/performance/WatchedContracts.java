package org.tenderway.contract.domain.performance;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tenderway.accreditation.AccreditationView;
import org.tenderway.accreditation.Accreditations;
import org.tenderway.accreditation.Registration;
import org.tenderway.contract.ContractStatus;
import org.tenderway.contract.ContractView;
import org.tenderway.contract.domain.RegisterOfContracts;
import org.tenderway.identity.Role;
import org.tenderway.vocabulary.Refusal;

/** The contracts that the ladder is about, and whose duty it is to look after each. */
@Component
class WatchedContracts {

    private final RegisterOfContracts contracts;
    private final Accreditations accreditations;

    WatchedContracts(RegisterOfContracts contracts, Accreditations accreditations) {
        this.contracts = contracts;
        this.accreditations = accreditations;
    }

    ContractView contract(String reference) {
        return contracts
                .find(reference)
                .orElseThrow(() -> Refusal.because("there is no contract %s".formatted(reference)));
    }

    ContractView inForce(String reference, LocalDate today) {
        ContractView contract = contract(reference);
        Refusal.unless(isInForce(contract, today), "", "contract %s is not in force".formatted(contract.reference()));
        return contract;
    }

    static boolean isInForce(ContractView contract, LocalDate today) {
        return contract.status() == ContractStatus.SIGNED && !today.isAfter(contract.endsOn());
    }

    /** Nursing homes are the health partner's, everything else the council's. */
    Role owner(ContractView contract) {
        return registration(contract).filter(Registration.NURSING::equals).isPresent()
                ? Role.HEALTH_REVIEWER
                : Role.REVIEWER;
    }

    Optional<Registration> registration(ContractView contract) {
        return accreditation(contract).map(AccreditationView::registration);
    }

    Optional<AccreditationView> accreditation(ContractView contract) {
        return contract.accreditation().isEmpty() ? Optional.empty() : accreditations.find(contract.accreditation());
    }

    ReviewRules.Question question(ContractView contract, ReviewCause cause, String severity) {
        return new ReviewRules.Question(
                cause.name(),
                registration(contract).map(Registration::name).orElse(""),
                contracts.particulars(contract.reference()).service(),
                severity);
    }
}
