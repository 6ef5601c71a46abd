package org.tenderway.notification.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.tenderway.contract.ContractExtended;
import org.tenderway.contract.ContractLapsed;
import org.tenderway.contract.ContractSigned;
import org.tenderway.contract.ContractView;
import org.tenderway.contract.Contracts;
import org.tenderway.contract.EndPrompted;
import org.tenderway.contract.ExtensionClosed;
import org.tenderway.contract.GapFound;
import org.tenderway.contract.LettingEnd;
import org.tenderway.identity.Role;
import org.tenderway.vocabulary.CaseEvent;

/** Tells provider and contract managers about their contract, and commissioners about places that nobody fills. */
@Component
class ContractLetters {

    private final Contracts contracts;
    private final Recipients recipients;
    private final LetterQueue queue;

    ContractLetters(Contracts contracts, Recipients recipients, LetterQueue queue) {
        this.contracts = contracts;
        this.recipients = recipients;
        this.queue = queue;
    }

    @EventListener
    void on(ContractSigned fact) {
        toBothSides("contract-signed", fact, "once");
    }

    @EventListener
    void on(ContractExtended fact) {
        toBothSides("contract-extended", fact, Wording.occurrence(contract(fact).endsOn()));
    }

    @EventListener
    void on(LettingEnd fact) {
        toBothSides("contract-let-end", fact, Wording.occurrence(contract(fact).endsOn()));
    }

    /** Whoever commissions has a service that ended without an answer; a manager has the task to account for it. */
    @EventListener
    void on(ContractLapsed fact) {
        toBothSides("contract-lapsed", fact, Wording.occurrence(contract(fact).endsOn()));
        send("contract-lapsed", fact, recipients.having(Role.COMMISSIONER, Role.MANAGER), words(contract(fact)));
    }

    @EventListener
    void on(ExtensionClosed fact) {
        toBothSides("extension-closed", fact, fact.proposal());
    }

    @EventListener
    void on(EndPrompted fact) {
        send("end-prompted", fact, recipients.having(Role.CONTRACT_MANAGER), words(contract(fact)));
    }

    @EventListener
    void on(GapFound fact) {
        send("gap-found", fact, recipients.having(Role.COMMISSIONER), Map.of());
    }

    private void toBothSides(String kind, CaseEvent fact, String occurrence) {
        ContractView contract = contract(fact);
        List<Recipient> both = new ArrayList<>(recipients.supplier(contract.supplier()));
        both.addAll(recipients.having(Role.CONTRACT_MANAGER));
        queue.queue(both.stream()
                .map(each -> new Draft(kind, fact, occurrence, each, words(contract)))
                .toList());
    }

    private void send(String kind, CaseEvent fact, List<Recipient> all, Map<String, Object> words) {
        queue.queue(all.stream()
                .map(each -> new Draft(kind, fact, queue.occurrenceToday(fact), each, words))
                .toList());
    }

    private ContractView contract(CaseEvent fact) {
        return contracts
                .find(fact.subject())
                .orElseThrow(() -> new IllegalStateException("there is no contract " + fact.subject()));
    }

    private static Map<String, Object> words(ContractView contract) {
        return Map.of(
                "contract", contract.reference(),
                "title", contract.title(),
                "supplierName", contract.supplierName(),
                "startsOn", Wording.date(contract.startsOn()),
                "endsOn", Wording.date(contract.endsOn()),
                "ceilingEnd", Wording.date(contract.ceilingEnd()),
                "signedOn", Wording.date(contract.signedOn()));
    }
}
