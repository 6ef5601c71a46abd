package org.tenderway.contract.domain.change;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.tenderway.contract.ContractView;
import org.tenderway.contract.domain.ChangeableContracts;
import org.tenderway.governance.DecisionRequest;
import org.tenderway.governance.Decisions;
import org.tenderway.governance.GovernanceModels;
import org.tenderway.plan.Programmes;
import org.tenderway.vocabulary.Money;

/** Asks whoever has the authority for a change of a contract. */
@Component("changeAuthority")
class Authority {

    private final ChangeableContracts contracts;
    private final Programmes programmes;
    private final Decisions decisions;
    private final GovernanceModels models;
    private final Clock clock;

    Authority(
            ChangeableContracts contracts,
            Programmes programmes,
            Decisions decisions,
            GovernanceModels models,
            Clock clock) {
        this.contracts = contracts;
        this.programmes = programmes;
        this.decisions = decisions;
        this.models = models;
        this.clock = clock;
    }

    /** Nothing is spent: an officer decides under delegation. Answers the reference of the decision. */
    String ask(String contract, String subject, String title, String recommendation) {
        return ask(contract, subject, title, recommendation, Money.ZERO);
    }

    /** What would be a key decision by its value goes to the members; below that an officer decides. */
    String ask(String contract, String subject, String title, String recommendation, Money value) {
        ContractView about = contracts.contract(contract);
        String council = programmes
                .find(about.caseReference())
                .map(programme -> programme.council())
                .orElse("");
        boolean delegated =
                value.compareTo(models.on(council, LocalDate.now(clock)).keyDecisionFrom()) < 0;
        return decisions.request(new DecisionRequest(
                about.caseReference(), subject, council, title, value, 0, delegated, List.of(recommendation)));
    }
}
