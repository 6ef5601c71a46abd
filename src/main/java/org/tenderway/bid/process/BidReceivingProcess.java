package org.tenderway.bid.process;

import java.util.Date;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tenderway.bid.domain.BidReceiving;
import org.tenderway.bid.domain.BoxOpening;
import org.tenderway.identity.OwnTasks;
import org.tenderway.tender.DeadlineMoved;

/** Moves the box and the timer of a running bid-receiving with the tender's deadline. */
@Component
public class BidReceivingProcess {

    private final BidReceiving receiving;
    private final RuntimeService runtime;
    private final ManagementService management;
    private final OwnTasks tasks;
    private final BoxOpening opening;

    BidReceivingProcess(
            BidReceiving receiving,
            RuntimeService runtime,
            ManagementService management,
            OwnTasks tasks,
            BoxOpening opening) {
        this.receiving = receiving;
        this.runtime = runtime;
        this.management = management;
        this.tasks = tasks;
        this.opening = opening;
    }

    @EventListener
    void on(DeadlineMoved moved) {
        receiving.followDeadline(moved.subject());
        redate(moved.subject());
    }

    /**
     * Hands in the share of the acting opener and completes the open task with it. Who did what stands in the opening
     * report: a clerk with the sheet from the safe is no candidate of the task.
     */
    @Transactional
    public void handIn(String tender, String passphrase) {
        boolean open = opening.handIn(tender, passphrase);
        tasks.completeUntaken(tender, open ? "confirmOpening" : "openBids");
    }

    /** The acting person opens a box that holds no contents: the task alone is the opening. */
    @Transactional
    public void open(String taskDefinitionKey, String tender) {
        tasks.completeUntaken(tender, taskDefinitionKey);
    }

    /** The tender of an open task of the opening, for the page behind it. */
    @Transactional(readOnly = true)
    public String tenderOf(String taskDefinitionKey, String taskId) {
        return tasks.keyOf(taskDefinitionKey, taskId);
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
