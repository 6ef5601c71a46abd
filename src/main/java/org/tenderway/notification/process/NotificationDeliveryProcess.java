package org.tenderway.notification.process;

import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.tenderway.notification.domain.LetterQueued;

/** Starts the delivery of every letter in the transaction that queued it: the engine's job is the outbox. */
@Component
class NotificationDeliveryProcess {

    private final RuntimeService runtime;

    NotificationDeliveryProcess(RuntimeService runtime) {
        this.runtime = runtime;
    }

    @EventListener
    void on(LetterQueued letter) {
        runtime.startProcessInstanceByKey("notification-delivery", letter.key());
    }
}
