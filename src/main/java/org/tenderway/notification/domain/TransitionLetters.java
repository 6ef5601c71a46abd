package org.tenderway.notification.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.tenderway.contract.ContractStatus;
import org.tenderway.contract.Contracts;
import org.tenderway.contract.GoNoGoDecided;
import org.tenderway.contract.PostEnding;
import org.tenderway.identity.Role;
import org.tenderway.vocabulary.CaseEvent;

/** Tells the new providers whether their cut-over goes ahead, and contract managers when temporary posts end. */
@Component
class TransitionLetters {

    private final Contracts contracts;
    private final Recipients recipients;
    private final LetterQueue queue;

    TransitionLetters(Contracts contracts, Recipients recipients, LetterQueue queue) {
        this.contracts = contracts;
        this.recipients = recipients;
        this.queue = queue;
    }

    @EventListener
    void on(GoNoGoDecided fact) {
        List<Recipient> all = new ArrayList<>();
        contracts.ofLotRole(fact.subject()).stream()
                .filter(contract -> contract.status() == ContractStatus.SIGNED)
                .forEach(contract -> all.addAll(recipients.supplier(contract.supplier())));
        all.addAll(recipients.having(Role.CONTRACT_MANAGER));
        send("cut-over-decided", fact, all);
    }

    @EventListener
    void on(PostEnding fact) {
        send("post-ending", fact, recipients.having(Role.CONTRACT_MANAGER));
    }

    private void send(String kind, CaseEvent fact, List<Recipient> all) {
        queue.queue(all.stream()
                .distinct()
                .map(each -> new Draft(kind, fact, queue.occurrenceToday(fact), each, Map.of()))
                .toList());
    }
}
