package org.tenderway.contract.domain.performance;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tenderway.contract.ContractView;
import org.tenderway.contract.Contracts;
import org.tenderway.contract.ImprovementPlanView;
import org.tenderway.contract.ReviewView;
import org.tenderway.contract.SuspensionView;
import org.tenderway.contract.domain.Days;
import org.tenderway.vocabulary.TaskFacts;

/** What a person needs to see on the tasks of the ladder. Notes of concerns, bands and findings stay on their pages. */
@Component
@Transactional(readOnly = true)
class LadderTaskFacts implements TaskFacts {

    private final Ladder ladder;
    private final Contracts contracts;
    private final Clock clock;

    LadderTaskFacts(Ladder ladder, Contracts contracts, Clock clock) {
        this.ladder = ladder;
        this.contracts = contracts;
        this.clock = clock;
    }

    @Override
    public List<String> factsFor(String taskDefinitionKey, String businessKey) {
        return switch (taskDefinitionKey) {
            case "conductReview", "recordVisit" ->
                ladder.review(businessKey).map(this::review).orElse(List.of());
            case "draftImprovementPlan", "hearProviderOnPlan", "approveImprovementPlan", "reviewImprovement" ->
                ladder.improvementPlan(businessKey).map(this::plan).orElse(List.of());
            case "suspendAtOnce", "hearProviderOnSuspension", "decideSuspension", "reviewSuspension" ->
                ladder.suspension(businessKey).map(this::suspension).orElse(List.of());
            default -> List.of();
        };
    }

    private List<String> review(ReviewView review) {
        List<String> lines = about(review.contract());
        lines.add("Asked for by: %s".formatted(review.cause()));
        lines.add("Due by %s".formatted(Days.plain(review.dueOn())));
        if (review.isOverdue(LocalDate.now(clock))) {
            lines.add("It is overdue");
        }
        LocalDate visit = review.nextVisitOn();
        if (visit != null) {
            lines.add("Visit planned for %s".formatted(Days.plain(visit)));
        }
        return lines;
    }

    private List<String> plan(ImprovementPlanView plan) {
        List<String> lines = about(plan.contract());
        for (ImprovementPlanView.Action action : plan.actions()) {
            lines.add("%s: %s, by %s%s"
                    .formatted(
                            action.owner(), action.text(), Days.plain(action.dueOn()), action.isMet() ? " (met)" : ""));
        }
        LocalDate due = plan.answerDueOn();
        if (due != null && plan.approvedOn() == null) {
            lines.add("The provider may answer until %s".formatted(Days.plain(due)));
        }
        return lines;
    }

    private List<String> suspension(SuspensionView suspension) {
        List<String> lines = about(suspension.contract());
        lines.add("Reason: %s".formatted(suspension.cause()));
        lines.add("Proposed by %s on %s%s"
                .formatted(
                        suspension.proposedBy(),
                        Days.plain(suspension.proposedOn()),
                        suspension.immediate() ? ", for immediate risk" : ""));
        LocalDate from = suspension.from();
        if (from != null) {
            lines.add("No new placements since %s; present residents stay".formatted(Days.plain(from)));
        }
        lines.add(
                suspension.answeredOn() == null
                        ? "The provider may answer until %s".formatted(Days.plain(suspension.answerDueOn()))
                        : "The provider was heard");
        return lines;
    }

    private List<String> about(String reference) {
        List<String> lines = new ArrayList<>();
        contracts
                .find(reference)
                .map((ContractView contract) ->
                        "Contract %s with %s".formatted(contract.reference(), contract.supplierName()))
                .ifPresent(lines::add);
        return lines;
    }
}
