package org.tenderway.contract.process;

import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tenderway.contract.ContractEnded;
import org.tenderway.contract.ContractTerminated;
import org.tenderway.contract.ImprovementPlanRequired;
import org.tenderway.contract.domain.performance.Improving;
import org.tenderway.contract.domain.performance.NewAction;
import org.tenderway.contract.domain.performance.PlanOutcome;
import org.tenderway.contract.domain.performance.Progress;
import org.tenderway.identity.OwnTasks;

/** Starts an improvement plan when one is required, and takes what its pages were sent in with. */
@Component
public class ContractImprovementProcess {

    private static final String DRAFT = "draftImprovementPlan";
    private static final String PROGRESS = "reviewImprovement";

    private final RuntimeService runtime;
    private final OwnTasks tasks;
    private final Improving improving;

    ContractImprovementProcess(RuntimeService runtime, OwnTasks tasks, Improving improving) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.improving = improving;
    }

    @EventListener
    void on(ImprovementPlanRequired required) {
        runtime.startProcessInstanceByKey("contract-improvement", required.subject());
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
        improving.contractIsOver(contract).forEach(plan -> runtime.createMessageCorrelation("improvementOver")
                .processInstanceBusinessKey(plan)
                .correlateAll());
    }

    /** Agrees the actions and completes the task of drafting with them. */
    @Transactional
    public void draft(String plan, List<NewAction> actions) {
        improving.draft(plan, actions);
        tasks.complete(plan, DRAFT);
    }

    /** Records progress and completes the task of reviewing with it. */
    @Transactional
    public void review(String plan, List<Progress> progress, PlanOutcome outcome) {
        improving.review(plan, progress, outcome);
        tasks.complete(plan, PROGRESS);
    }

    /** The plan of an open task, for the page behind it. */
    @Transactional(readOnly = true)
    public String planDrafted(String taskId) {
        return tasks.keyOf(DRAFT, taskId);
    }

    @Transactional(readOnly = true)
    public String planReviewed(String taskId) {
        return tasks.keyOf(PROGRESS, taskId);
    }
}
