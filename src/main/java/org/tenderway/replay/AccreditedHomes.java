package org.tenderway.replay;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.tenderway.accreditation.AccreditationView;
import org.tenderway.accreditation.Accreditations;
import org.tenderway.contract.ContractStatus;
import org.tenderway.contract.ContractView;
import org.tenderway.contract.Contracts;

/** Reads how each home on a list stands, together with its agreement. */
@Component
class AccreditedHomes {

    private final Accreditations accreditations;
    private final Contracts contracts;

    AccreditedHomes(Accreditations accreditations, Contracts contracts) {
        this.accreditations = accreditations;
        this.contracts = contracts;
    }

    List<CareHomesReport.ProviderLine> providers(String list) {
        return accreditations.ofList(list).stream().map(this::provider).toList();
    }

    /** The accreditation of a home, by the home's name. */
    String home(String list, String name) {
        return named(list, name).reference();
    }

    /** The agreement of a home, by the home's name. */
    String contract(String list, String name) {
        return agreement(named(list, name)).orElseThrow().reference();
    }

    private AccreditationView named(String list, String name) {
        return accreditations.ofList(list).stream()
                .filter(home -> home.home().startsWith(name))
                .findFirst()
                .orElseThrow();
    }

    /** The newest agreement of a home. */
    private Optional<ContractView> agreement(AccreditationView home) {
        return contracts.of(home.caseReference()).stream()
                .filter(contract -> contract.accreditation().equals(home.reference()))
                .reduce((earlier, later) -> later);
    }

    /** What failed stays named after it was put right, so that both can be read side by side. */
    private CareHomesReport.ProviderLine provider(AccreditationView home) {
        Optional<ContractView> agreement = agreement(home);
        boolean terminated = agreement
                .filter(contract -> contract.status() == ContractStatus.TERMINATED)
                .isPresent();
        return new CareHomesReport.ProviderLine(
                home.reference(),
                home.home(),
                home.registration().name(),
                terminated ? ContractStatus.TERMINATED.name() : home.status().name(),
                home.accreditedFrom(),
                agreement
                        .map(contract -> terminated ? contract.endsOn() : contract.initialEnd())
                        .orElse(null),
                agreement
                        .filter(contract -> contract.endsOn().isAfter(contract.initialEnd()))
                        .map(ContractView::endsOn)
                        .orElse(null),
                Stream.concat(home.remedied().stream(), home.failedCriteria().stream())
                        .distinct()
                        .toList(),
                home.remedied());
    }
}
