package org.tenderway.notification.domain;

import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.tenderway.identity.Role;
import org.tenderway.tender.TenderPublished;

/** Tells the people of the council that a tender is out. */
@Component
class TenderLetters {

    private final Recipients recipients;
    private final LetterQueue queue;

    TenderLetters(Recipients recipients, LetterQueue queue) {
        this.recipients = recipients;
        this.queue = queue;
    }

    @EventListener
    void on(TenderPublished fact) {
        queue.queue(recipients.having(Role.COMMISSIONER, Role.PROCUREMENT_OFFICER, Role.CONTRACT_MANAGER).stream()
                .map(each -> new Draft("tender-published", fact, queue.occurrenceToday(fact), each, Map.of()))
                .toList());
    }
}
