package org.tenderway.notification.process;

import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.tenderway.notification.domain.LetterQueued;

/** Starts the delivery of every letter in the transaction that queued it: the engine's job is the outbox. */
@Component
class NotificationDeliveryProcess {

    private final RuntimeService runtime;
    private final ManagementService management;

    NotificationDeliveryProcess(RuntimeService runtime, ManagementService management) {
        this.runtime = runtime;
        this.management = management;
    }

    @EventListener
    void on(LetterQueued letter) {
        var delivery = runtime.startProcessInstanceByKey("notification-delivery", letter.key());
        Instant notBefore = letter.notBefore();
        if (notBefore != null) {
            for (Job job : management
                    .createJobQuery()
                    .processInstanceId(delivery.getId())
                    .list()) {
                management.setJobDuedate(job.getId(), Date.from(notBefore));
            }
        }
    }
}
