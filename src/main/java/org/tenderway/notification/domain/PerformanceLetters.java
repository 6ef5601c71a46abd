package org.tenderway.notification.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.tenderway.contract.ContractSuspended;
import org.tenderway.contract.ContractView;
import org.tenderway.contract.Contracts;
import org.tenderway.contract.ImprovementActionsDue;
import org.tenderway.contract.ImprovementPlanApproved;
import org.tenderway.contract.ImprovementPlanClosed;
import org.tenderway.contract.ImprovementPlanProposed;
import org.tenderway.contract.ImprovementPlanReviewed;
import org.tenderway.contract.ImprovementPlanView;
import org.tenderway.contract.Performance;
import org.tenderway.contract.ReviewConcluded;
import org.tenderway.contract.ReviewPlanned;
import org.tenderway.contract.ReviewView;
import org.tenderway.contract.SuspensionLifted;
import org.tenderway.contract.SuspensionNotMade;
import org.tenderway.contract.SuspensionProposed;
import org.tenderway.contract.SuspensionReviewed;
import org.tenderway.contract.SuspensionView;
import org.tenderway.identity.Role;
import org.tenderway.vocabulary.CaseEvent;

/** Tells the provider each step of the ladder; findings, concerns and what somebody wrote about people stay out. */
@Component
class PerformanceLetters {

    private final Contracts contracts;
    private final Performance performance;
    private final Recipients recipients;
    private final LetterQueue queue;

    PerformanceLetters(Contracts contracts, Performance performance, Recipients recipients, LetterQueue queue) {
        this.contracts = contracts;
        this.performance = performance;
        this.recipients = recipients;
        this.queue = queue;
    }

    @EventListener
    void on(ReviewPlanned fact) {
        review("review-planned", fact);
    }

    @EventListener
    void on(ReviewConcluded fact) {
        review("review-concluded", fact);
    }

    @EventListener
    void on(ImprovementPlanProposed fact) {
        plan("improvement-plan-proposed", fact);
    }

    @EventListener
    void on(ImprovementPlanApproved fact) {
        plan("improvement-plan-approved", fact);
    }

    @EventListener
    void on(ImprovementActionsDue fact) {
        plan("improvement-actions-due", fact);
    }

    @EventListener
    void on(ImprovementPlanReviewed fact) {
        plan("improvement-plan-reviewed", fact);
    }

    @EventListener
    void on(ImprovementPlanClosed fact) {
        plan("improvement-plan-closed", fact, Role.MANAGER);
    }

    @EventListener
    void on(SuspensionProposed fact) {
        suspension("suspension-proposed", fact, Role.MANAGER);
    }

    @EventListener
    void on(SuspensionNotMade fact) {
        suspension("suspension-not-made", fact);
    }

    @EventListener
    void on(SuspensionReviewed fact) {
        suspension("suspension-reviewed", fact);
    }

    @EventListener
    void on(ContractSuspended fact) {
        tell("contract-suspended", fact, fact.subject(), "", Role.CONTRACT_MANAGER, Role.PLACEMENT_OFFICER);
    }

    @EventListener
    void on(SuspensionLifted fact) {
        tell("suspension-lifted", fact, fact.subject(), "", Role.CONTRACT_MANAGER, Role.PLACEMENT_OFFICER);
    }

    private void review(String kind, CaseEvent fact) {
        ReviewView review = performance.review(fact.subject()).orElseThrow();
        tell(kind, fact, review.contract(), "", review.owner());
    }

    private void suspension(String kind, CaseEvent fact, Role... alsoTo) {
        SuspensionView suspension = performance.suspension(fact.subject()).orElseThrow();
        tell(kind, fact, suspension.contract(), "", alsoTo);
    }

    private void plan(String kind, CaseEvent fact, Role... alsoTo) {
        ImprovementPlanView plan = performance.improvementPlan(fact.subject()).orElseThrow();
        String actions = Wording.bullets(plan.actions().stream()
                .filter(action -> !action.isMet())
                .map(action -> "%s: %s, by %s; to be shown by: %s"
                        .formatted(action.owner(), action.text(), Wording.date(action.dueOn()), action.evidence()))
                .toList());
        tell(kind, fact, plan.contract(), actions, alsoTo);
    }

    private void tell(String kind, CaseEvent fact, String reference, String details, Role... alsoTo) {
        ContractView contract = contracts.find(reference).orElseThrow();
        List<Recipient> all = new ArrayList<>(recipients.supplier(contract.supplier()));
        all.addAll(recipients.having(alsoTo));
        Map<String, Object> words =
                Map.of("contract", contract.reference(), "title", contract.title(), "details", details);
        queue.queue(all.stream()
                .map(each -> new Draft(kind, fact, queue.occurrenceToday(fact), each, words))
                .toList());
    }
}
