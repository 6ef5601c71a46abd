package org.tenderway.bid.process;

import java.util.Date;
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

    BidReceivingProcess(BidReceiving receiving, RuntimeService runtime, ManagementService management) {
        this.receiving = receiving;
        this.runtime = runtime;
        this.management = management;
    }

    @EventListener
    void on(DeadlineMoved moved) {
        receiving.followDeadline(moved.subject());
        redate(moved.subject());
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
