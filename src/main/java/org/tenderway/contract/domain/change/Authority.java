package org.tenderway.contract.domain.change;

import java.util.List;
import org.springframework.stereotype.Component;
import org.tenderway.contract.ContractView;
import org.tenderway.contract.domain.RunningContracts;
import org.tenderway.governance.DecisionRequest;
import org.tenderway.governance.Decisions;
import org.tenderway.plan.Programmes;
import org.tenderway.vocabulary.Money;

/** Asks whoever has the authority for a change of a contract. */
@Component
class Authority {

    private final RunningContracts contracts;
    private final Programmes programmes;
    private final Decisions decisions;

    Authority(RunningContracts contracts, Programmes programmes, Decisions decisions) {
        this.contracts = contracts;
        this.programmes = programmes;
        this.decisions = decisions;
    }

    /** Answers the reference of the decision; where nothing is spent, an officer decides under delegation. */
    String ask(String contract, String subject, String title, String recommendation) {
        return ask(contract, subject, title, recommendation, Money.ZERO, true);
    }

    String ask(String contract, String subject, String title, String recommendation, Money value, boolean delegated) {
        ContractView about = contracts.contract(contract);
        String council = programmes
                .find(about.caseReference())
                .map(programme -> programme.council())
                .orElse("");
        return decisions.request(new DecisionRequest(
                about.caseReference(), subject, council, title, value, 0, delegated, List.of(recommendation)));
    }
}
