package org.tenderway.contract.process;

import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tenderway.contract.ContractEnded;
import org.tenderway.contract.ContractExtended;
import org.tenderway.contract.ContractRegistered;
import org.tenderway.contract.ContractSigned;
import org.tenderway.contract.ContractTerminated;
import org.tenderway.contract.ReviewPlanned;
import org.tenderway.contract.domain.performance.Finding;
import org.tenderway.contract.domain.performance.ReviewPlanning;
import org.tenderway.contract.domain.performance.Reviewing;
import org.tenderway.contract.domain.performance.Verdict;
import org.tenderway.identity.OwnTasks;

/** Plans reviews while a contract runs, starts each, and takes what its page was sent in with. */
@Component
public class ContractReviewProcess {

    private static final String TASK = "conductReview";

    private final RuntimeService runtime;
    private final OwnTasks tasks;
    private final ReviewPlanning planning;
    private final Reviewing reviewing;

    ContractReviewProcess(RuntimeService runtime, OwnTasks tasks, ReviewPlanning planning, Reviewing reviewing) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.planning = planning;
        this.reviewing = reviewing;
    }

    @EventListener
    void on(ContractSigned signed) {
        planning.planAnnual(signed.subject());
    }

    @EventListener
    void on(ContractRegistered registered) {
        planning.planFirst(registered.subject());
    }

    @EventListener
    void on(ContractExtended extended) {
        planning.planAnnual(extended.subject());
    }

    @EventListener
    void on(ReviewPlanned planned) {
        runtime.startProcessInstanceByKey("contract-review", planned.subject());
    }

    @EventListener
    void on(ContractEnded ended) {
        end(ended.subject());
    }

    @EventListener
    void on(ContractTerminated terminated) {
        end(terminated.subject());
    }

    private void end(String contract) {
        planning.contractIsOver(contract).forEach(review -> runtime.createMessageCorrelation("reviewOver")
                .processInstanceBusinessKey(review)
                .correlateAll());
    }

    /** Records the review and completes its task with it. */
    @Transactional
    public void conduct(String review, List<Finding> findings, Verdict verdict) {
        reviewing.conduct(review, findings, verdict);
        tasks.complete(review, TASK);
    }

    /** The review of an open task, for the page behind it. */
    @Transactional(readOnly = true)
    public String reviewOf(String taskId) {
        return tasks.keyOf(TASK, taskId);
    }
}
