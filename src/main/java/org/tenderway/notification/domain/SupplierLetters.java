package org.tenderway.notification.domain;

import java.util.List;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.tenderway.supplier.ConfirmationAsked;

/** Asks whoever registered an organisation to confirm the address. */
@Component
class SupplierLetters {

    private final LetterQueue queue;

    SupplierLetters(LetterQueue queue) {
        this.queue = queue;
    }

    @EventListener
    void on(ConfirmationAsked asked) {
        var words = Map.<String, Object>of(
                "link", asked.link(), "known", asked.link().isEmpty());
        queue.queue(List.of(new Draft(
                "supplier-confirm",
                asked.asFact(),
                queue.occurrenceToday(asked.asFact()) + (asked.link().isEmpty() ? " again" : ""),
                new Recipient(asked.person(), asked.name(), asked.email()),
                words)));
    }
}
