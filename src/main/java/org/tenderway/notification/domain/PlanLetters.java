package org.tenderway.notification.domain;

import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.tenderway.identity.Role;
import org.tenderway.plan.ProgrammeOpened;

/** Tells the people of the council that a programme was opened. */
@Component
class PlanLetters {

    private final Recipients recipients;
    private final LetterQueue queue;

    PlanLetters(Recipients recipients, LetterQueue queue) {
        this.recipients = recipients;
        this.queue = queue;
    }

    @EventListener
    void on(ProgrammeOpened fact) {
        queue.queue(recipients.having(Role.COMMISSIONER, Role.PROCUREMENT_OFFICER).stream()
                .map(each -> new Draft("programme-opened", fact, queue.occurrenceToday(fact), each, Map.of()))
                .toList());
    }
}
