package org.tenderway.contract.domain.performance;

import java.util.List;
import java.util.Locale;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.tenderway.contract.ContractView;
import org.tenderway.contract.Contracts;
import org.tenderway.supplier.CareRatingWorsened;

/** Asks for a review where the care regulator found something worse. It asks, and decides nothing. */
@Component
class RatingWatch {

    private final Contracts register;
    private final WatchedContracts contracts;
    private final ReviewPlanning planning;

    RatingWatch(Contracts register, WatchedContracts contracts, ReviewPlanning planning) {
        this.register = register;
        this.contracts = contracts;
        this.planning = planning;
    }

    @EventListener
    void on(CareRatingWorsened fact) {
        List<ContractView> all = register.ofSupplier(fact.supplier());
        List<ContractView> ofTheHome = all.stream()
                .filter(contract -> isFor(contract, fact.locationName()))
                .toList();
        // A provider with one home may have given it another name here: better one review too many.
        (ofTheHome.isEmpty() ? all : ofTheHome)
                .forEach(contract -> planning.prompt(
                        contract, fact.lapsed() ? ReviewCause.REGISTRATION : ReviewCause.RATING, fact.what()));
    }

    private boolean isFor(ContractView contract, String location) {
        return contracts
                .accreditation(contract)
                .filter(home -> home.home()
                        .strip()
                        .toLowerCase(Locale.ROOT)
                        .equals(location.strip().toLowerCase(Locale.ROOT)))
                .isPresent();
    }
}
