package org.tenderway.notification.process;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.tenderway.notification.domain.LetterQueued;

/** Starts the delivery of every letter in the transaction that queued it: the engine's job is the outbox. */
@Component
class NotificationDeliveryProcess {

    private final RuntimeService runtime;
    private final IdentityService identities;

    NotificationDeliveryProcess(RuntimeService runtime, IdentityService identities) {
        this.runtime = runtime;
        this.identities = identities;
    }

    @EventListener
    void on(LetterQueued letter) {
        // The delivery is the product's own act: whoever caused the letter needs no right to start it.
        var caller = identities.getCurrentAuthentication();
        identities.clearAuthentication();
        try {
            runtime.startProcessInstanceByKey("notification-delivery", letter.key());
        } finally {
            identities.setAuthentication(caller);
        }
    }
}
