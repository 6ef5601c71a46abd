package org.tenderway.contract.domain.performance;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenderway.contract.ImprovementPlanStatus;
import org.tenderway.contract.Terminations;
import org.tenderway.identity.Actor;
import org.tenderway.identity.CurrentActor;
import org.tenderway.vocabulary.Refusal;

/** Leads an improvement plan: agreed, answered, approved by a second person, reminded, reviewed until met or failed. */
@Service
@Transactional
public class Improving {

    private final ImprovementPlans plans;
    private final WatchedContracts contracts;
    private final Suspending suspending;
    private final Terminations terminations;
    private final PerformanceDefaults defaults;
    private final CurrentActor actor;
    private final Clock clock;

    Improving(
            ImprovementPlans plans,
            WatchedContracts contracts,
            Suspending suspending,
            Terminations terminations,
            PerformanceDefaults defaults,
            CurrentActor actor,
            Clock clock) {
        this.plans = plans;
        this.contracts = contracts;
        this.suspending = suspending;
        this.terminations = terminations;
        this.defaults = defaults;
        this.actor = actor;
        this.clock = clock;
    }

    void require(String contract, String because) {
        plans.findByOpenFor(contract).ifPresent(open -> {
            throw new Refusal(
                    "outcome", "improvement plan %s of this contract is open already".formatted(open.reference()));
        });
        LocalDate today = today();
        String reference = "%s-P%d".formatted(contract, plans.countByContract(contract) + 1);
        plans.save(new ImprovementPlan(reference, contracts.inForce(contract, today), because, today));
    }

    public void draft(String reference, List<NewAction> rows) {
        ImprovementPlan plan = plans.plan(reference);
        plan.draft(rows, refuseUnlessOwner(plan), today(), defaults.answerDays());
        plans.saveAndFlush(plan);
    }

    /** @param answer "agrees", "changes", or "none" once the time for it has passed */
    public void answered(String reference, String answer, String said) {
        ImprovementPlan plan = plans.plan(reference);
        LadderRights.refuseUnlessConcerned(actor.get(), "answer");
        plan.answered(PlanAnswer.of(answer), said, today());
        plans.save(plan);
    }

    /** The time for an answer passed, and nobody recorded one. */
    public void unanswered(String reference) {
        ImprovementPlan plan = plans.plan(reference);
        plan.answered(PlanAnswer.NONE, "", today());
        plans.save(plan);
    }

    public void approve(String reference, String decision, String reason) {
        Refusal.unless(
                List.of("approve", "return").contains(decision), "decision", "choose whether the plan is approved");
        ImprovementPlan plan = plans.plan(reference);
        plan.approve(decision.equals("approve"), reason, actor.get(), today());
        plans.saveAndFlush(plan);
    }

    public void remind(String reference) {
        ImprovementPlan plan = plans.plan(reference);
        plan.remind(defaults.reminderDays(), today());
        plans.save(plan);
    }

    /** @param outcome how the plan stands, and what follows if it failed */
    public void review(String reference, List<Progress> progress, PlanOutcome outcome) {
        ImprovementPlan plan = plans.plan(reference);
        refuseUnlessOwner(plan);
        plan.review(progress, outcome.isFailed(), outcome.reason(), today());
        plans.saveAndFlush(plan);
        switch (outcome.next()) {
            case "suspend" ->
                suspending.propose(
                        plan.contract(), SuspensionReason.PLAN_FAILED.name(), outcome.reason(), outcome.immediate());
            case "terminate" ->
                terminations.propose(
                        plan.contract(), outcome.ground(), "improvement plan %s failed".formatted(reference));
            default -> {}
        }
    }

    public List<String> contractIsOver(String contract) {
        return plans.findByOpenFor(contract).stream()
                .map(plan -> {
                    plan.endWithContract(today());
                    return plans.save(plan).reference();
                })
                .toList();
    }

    private Actor refuseUnlessOwner(ImprovementPlan plan) {
        Actor by = actor.get();
        var owner = contracts.owner(contracts.contract(plan.contract()));
        Refusal.unless(by.has(owner), "", "this plan is the duty of another: %s".formatted(owner.label()));
        return by;
    }

    /** Says why the task of a page cannot be ended, unless the page was sent in: the plan is in that state no more. */
    @Transactional(readOnly = true)
    public void refuseWhileDraft(String reference) {
        Refusal.unless(
                plans.plan(reference).status() != ImprovementPlanStatus.DRAFT,
                "",
                "fill in the plan on its page; this task ends with it");
    }

    @Transactional(readOnly = true)
    public void refuseWhileDue(String reference) {
        ImprovementPlan plan = plans.plan(reference);
        Refusal.unless(
                plan.status() != ImprovementPlanStatus.RUNNING
                        || !plan.actions().isAnyDue(today()),
                "",
                "record the progress on the page of the plan; this task ends with it");
    }

    @Transactional(readOnly = true)
    public boolean is(String reference, ImprovementPlanStatus status) {
        return plans.plan(reference).status() == status;
    }

    @Transactional(readOnly = true)
    public boolean isReminderDue(String reference) {
        return plans.plan(reference).actions().isReminderDue(defaults.reminderDays(), today());
    }

    @Transactional(readOnly = true)
    public LocalDate nextDay(String reference) {
        return plans.plan(reference).actions().nextDay(defaults.reminderDays()).orElseGet(this::today);
    }

    @Transactional(readOnly = true)
    public LocalDate dayAfterAnswer(String reference) {
        return plans.plan(reference).answerDueOn().plusDays(1);
    }

    @Transactional(readOnly = true)
    public PlanPaper paper(String reference) {
        return plans.plan(reference).paper();
    }

    @Transactional(readOnly = true)
    public String owner(String reference) {
        return contracts
                .owner(contracts.contract(plans.plan(reference).contract()))
                .groupId();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
