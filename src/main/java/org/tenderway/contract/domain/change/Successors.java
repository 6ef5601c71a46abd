package org.tenderway.contract.domain.change;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tenderway.contract.ContractView;
import org.tenderway.contract.domain.Days;
import org.tenderway.plan.Intentions;

/** What is to follow a contract becomes an intention, once, with the day by which its procurement begins. */
@Component
class Successors {

    private final Intentions intentions;

    Successors(Intentions intentions) {
        this.intentions = intentions;
    }

    /** @param exit the exit plan that says how long a procurement takes, or null where nobody said */
    void propose(ContractView contract, @Nullable ExitView exit) {
        Integer months = exit == null ? null : exit.leadMonths();
        LocalDate last = exit == null ? contract.endsOn() : exit.lastDay();
        intentions.propose(
                contract.caseReference(),
                contract.reference(),
                "Decide what follows: %s".formatted(contract.title()),
                months == null
                        ? "contract %s ends on %s".formatted(contract.reference(), Days.plain(last))
                        : "contract %s ends on %s; a procurement of %d months begins by %s"
                                .formatted(
                                        contract.reference(),
                                        Days.plain(last),
                                        months,
                                        Days.plain(last.minusMonths(months))));
    }
}
