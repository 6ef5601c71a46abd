package org.tenderway.notification.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.tenderway.contract.ContractTerminated;
import org.tenderway.contract.ContractView;
import org.tenderway.contract.Contracts;
import org.tenderway.contract.TerminationClosed;
import org.tenderway.contract.TerminationProposed;
import org.tenderway.contract.TerminationServed;
import org.tenderway.contract.VariationClosed;
import org.tenderway.contract.VariationSigned;
import org.tenderway.identity.Role;
import org.tenderway.vocabulary.CaseEvent;

/** Tells provider and contract managers when their contract is changed, or is to end before its time. */
@Component
class ContractChangeLetters {

    private final Contracts contracts;
    private final Recipients recipients;
    private final LetterQueue queue;

    ContractChangeLetters(Contracts contracts, Recipients recipients, LetterQueue queue) {
        this.contracts = contracts;
        this.recipients = recipients;
        this.queue = queue;
    }

    @EventListener
    void on(TerminationProposed fact) {
        toBothSides("termination-proposed", fact);
    }

    @EventListener
    void on(TerminationServed fact) {
        toBothSides("termination-served", fact);
    }

    @EventListener
    void on(TerminationClosed fact) {
        toBothSides("termination-closed", fact);
    }

    @EventListener
    void on(ContractTerminated fact) {
        toBothSides("contract-terminated", fact);
    }

    @EventListener
    void on(VariationSigned fact) {
        toBothSides("variation-signed", fact);
    }

    @EventListener
    void on(VariationClosed fact) {
        toBothSides("variation-closed", fact);
    }

    private void toBothSides(String kind, CaseEvent fact) {
        ContractView contract = contracts
                .find(fact.subject())
                .orElseThrow(() -> new IllegalStateException("there is no contract " + fact.subject()));
        Map<String, Object> words = Map.of("contract", contract.reference(), "title", contract.title());
        List<Recipient> both = new ArrayList<>(recipients.supplier(contract.supplier()));
        both.addAll(recipients.having(Role.CONTRACT_MANAGER));
        queue.queue(both.stream()
                .map(each -> new Draft(kind, fact, queue.occurrenceToday(fact), each, words))
                .toList());
    }
}
