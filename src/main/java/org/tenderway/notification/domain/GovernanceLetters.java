package org.tenderway.notification.domain;

import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.tenderway.governance.DecisionMade;
import org.tenderway.identity.Role;

/** Tells the officers who asked what was decided. */
@Component
class GovernanceLetters {

    private final Recipients recipients;
    private final LetterQueue queue;

    GovernanceLetters(Recipients recipients, LetterQueue queue) {
        this.recipients = recipients;
        this.queue = queue;
    }

    @EventListener
    void on(DecisionMade fact) {
        queue.queue(recipients.having(Role.COMMISSIONER, Role.PROCUREMENT_OFFICER).stream()
                .map(each -> new Draft("decision-made", fact, queue.occurrenceToday(fact), each, Map.of()))
                .toList());
    }
}
