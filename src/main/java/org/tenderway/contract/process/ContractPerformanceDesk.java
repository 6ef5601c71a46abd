package org.tenderway.contract.process;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tenderway.contract.PerformanceDesk;
import org.tenderway.contract.domain.performance.Finding;
import org.tenderway.contract.domain.performance.NewAction;
import org.tenderway.contract.domain.performance.NewConcern;
import org.tenderway.contract.domain.performance.PlanOutcome;
import org.tenderway.contract.domain.performance.Progress;
import org.tenderway.contract.domain.performance.ReviewPlanning;
import org.tenderway.contract.domain.performance.Reviewing;
import org.tenderway.contract.domain.performance.Verdict;

/** The desk of the ladder for other rooms: the same doors as its pages. */
@Component
@Transactional
class ContractPerformanceDesk implements PerformanceDesk {

    private final ContractReviewProcess reviews;
    private final ContractImprovementProcess plans;
    private final Reviewing reviewing;
    private final ReviewPlanning planning;

    ContractPerformanceDesk(
            ContractReviewProcess reviews,
            ContractImprovementProcess plans,
            Reviewing reviewing,
            ReviewPlanning planning) {
        this.reviews = reviews;
        this.plans = plans;
        this.reviewing = reviewing;
        this.planning = planning;
    }

    @Override
    public String recordConcern(String contract, String kind, String severity, LocalDate notedOn, String note) {
        return planning.record(contract, new NewConcern(kind, severity, notedOn, note));
    }

    @Override
    @Transactional(readOnly = true)
    public List<String> criteria(String review) {
        return reviewing.paper(review).criteria().stream()
                .map(criterion -> criterion.title())
                .toList();
    }

    @Override
    public void conductReview(String review, List<Mark> marks, Conclusion conclusion) {
        reviews.conduct(
                review,
                marks.stream()
                        .map(mark -> new Finding(mark.band(), mark.note()))
                        .toList(),
                new Verdict(conclusion.outcome(), conclusion.visitOn(), "", false, "", conclusion.summary()));
    }

    @Override
    public void draftPlan(String plan, List<Action> actions) {
        plans.draft(
                plan,
                actions.stream()
                        .map(action -> new NewAction(action.text(), action.owner(), action.dueOn(), action.evidence()))
                        .toList());
    }

    @Override
    public void reviewPlan(String plan, List<Seen> seen, String next, String reason) {
        plans.review(
                plan,
                seen.stream()
                        .map(each -> new Progress(each.met(), each.shown(), null))
                        .toList(),
                new PlanOutcome(next, false, "", reason));
    }
}
