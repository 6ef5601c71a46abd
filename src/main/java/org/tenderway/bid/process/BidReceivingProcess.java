package org.tenderway.bid.process;

import java.util.Date;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.tenderway.bid.domain.BidReceiving;
import org.tenderway.tender.DeadlineMoved;

/** Moves the box and the timer of a running bid-receiving with the tender's deadline. */
@Component
class BidReceivingProcess {

    private final BidReceiving receiving;
    private final RuntimeService runtime;
    private final ManagementService management;
    private final IdentityService identities;

    BidReceivingProcess(
            BidReceiving receiving, RuntimeService runtime, ManagementService management, IdentityService identities) {
        this.receiving = receiving;
        this.runtime = runtime;
        this.management = management;
        this.identities = identities;
    }

    @EventListener
    void on(DeadlineMoved moved) {
        receiving.followDeadline(moved.subject());
        var caller = identities.getCurrentAuthentication();
        // The rule has spoken; whether the person may also handle jobs is not the question.
        identities.clearAuthentication();
        try {
            redate(moved.subject());
        } finally {
            if (caller != null) {
                identities.setAuthentication(caller);
            }
        }
    }

    private void redate(String tender) {
        runtime.createProcessInstanceQuery()
                .processDefinitionKey("bid-receiving")
                .processInstanceBusinessKey(tender)
                .list()
                .forEach(instance -> management
                        .createJobQuery()
                        .processInstanceId(instance.getId())
                        .timers()
                        .list()
                        .forEach(timer ->
                                management.setJobDuedate(timer.getId(), Date.from(receiving.closedFrom(tender)))));
    }
}
