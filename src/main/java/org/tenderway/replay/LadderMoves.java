package org.tenderway.replay;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tenderway.contract.ImprovementPlanView;
import org.tenderway.contract.Performance;
import org.tenderway.contract.PerformanceDesk;
import org.tenderway.contract.ReviewView;
import org.tenderway.contract.SuspensionView;
import org.tenderway.contract.Terminations;
import org.tenderway.identity.Role;

/** What reviewers of the council and of the health partner do about a home, and what managers decide. */
@Component
class LadderMoves {

    private final Stage stage;
    private final Performance performance;
    private final PerformanceDesk findings;
    private final Terminations terminations;

    LadderMoves(Stage stage, Performance performance, PerformanceDesk findings, Terminations terminations) {
        this.stage = stage;
        this.performance = performance;
        this.findings = findings;
        this.terminations = terminations;
    }

    /** A concern that is serious enough to ask for a review at once. */
    void notes(String reviewer, String contract, String kind, LocalDate today) {
        stage.desk()
                .as(
                        reviewer,
                        () -> findings.recordConcern(
                                contract, kind, "HIGH", today, "Noted on a visit to the home (illustrative)"));
    }

    /** Reviews that are waiting for somebody, in order. */
    List<ReviewView> reviewsWaiting() {
        return stage.desk().openOn("conductReview").stream()
                .map(reference -> performance.review(reference).orElseThrow())
                .toList();
    }

    /** A review that finds all good. */
    void passes(ReviewView review) {
        reviewAs(reviewerOf(review), review.reference(), "GOOD", "no-concern", null);
    }

    void reviewAs(String reviewer, String review, String band, String outcome, @Nullable LocalDate visitOn) {
        String note = band.equals("GOOD") ? "" : "Below what was agreed (illustrative)";
        List<PerformanceDesk.Mark> marks = findings.criteria(review).stream()
                .map(criterion -> new PerformanceDesk.Mark(band, note))
                .toList();
        var conclusion = new PerformanceDesk.Conclusion(outcome, visitOn, "Found as noted (illustrative)");
        stage.desk().as(reviewer, () -> findings.conductReview(review, marks, conclusion));
    }

    void visit(String reviewer, String review, LocalDate on, String finding, String outcome) {
        stage.does(
                reviewer,
                "recordVisit",
                review,
                Map.of("visitedOn", on.toString(), "finding", finding, "outcome", outcome));
    }

    /** The plan of a contract is agreed with the provider and approved by a second person. */
    String agreePlan(String reviewer, String contract, LocalDate dueOn) {
        String plan = plan(contract).reference();
        draftPlan(reviewer, plan, dueOn);
        stage.does(reviewer, "hearProviderOnPlan", plan, Map.of("answer", "agrees", "said", ""));
        stage.does(TenderMoves.MANAGER, "approveImprovementPlan", plan, Map.of("decision", "approve", "reason", ""));
        return plan;
    }

    void draftPlan(String reviewer, String plan, LocalDate dueOn) {
        var supervision = new PerformanceDesk.Action(
                "Supervise every member of staff each month",
                "Registered manager of the home",
                dueOn,
                "Supervision records");
        var medicines = new PerformanceDesk.Action(
                "Keep medicines records complete", "Deputy manager of the home", dueOn, "Audit of records");
        stage.desk().as(reviewer, () -> findings.draftPlan(plan, List.of(supervision, medicines)));
    }

    /** The plan failed, and new placements should stop. */
    void planFails(String reviewer, String plan) {
        var nothing = new PerformanceDesk.Seen(false, "");
        stage.desk()
                .as(
                        reviewer,
                        () -> findings.reviewPlan(
                                plan, List.of(nothing, nothing), "suspend", "The actions were not met (illustrative)"));
    }

    String suspend(String reviewer, String contract, LocalDate reviewOn) {
        String suspension = suspension(contract).reference();
        stage.does(
                reviewer,
                "hearProviderOnSuspension",
                suspension,
                Map.of("answer", "The provider asks for more time (illustrative)"));
        stage.does(
                TenderMoves.MANAGER,
                "decideSuspension",
                suspension,
                Map.of("decision", "suspend", "reviewOn", reviewOn.toString(), "reason", "The plan was not met"));
        return suspension;
    }

    void lift(String suspension, String reason) {
        stage.does(TenderMoves.MANAGER, "reviewSuspension", suspension, Map.of("decision", "lift", "reason", reason));
    }

    void goesOn(String suspension, LocalDate reviewOn, String reason) {
        stage.does(
                TenderMoves.MANAGER,
                "reviewSuspension",
                suspension,
                Map.of("decision", "extend", "reviewOn", reviewOn.toString(), "reason", reason));
    }

    /** Proposed by whoever looks after the agreement, for the manager decides and cannot do both. */
    void proposeTermination(String contract, String reason) {
        stage.desk()
                .as(ContractMoves.CONTRACT_MANAGER, () -> terminations.propose(contract, "PERSISTENT_BREACH", reason));
    }

    void hearOnTermination(String termination, LocalDate receivedOn) {
        stage.does(
                ContractMoves.CONTRACT_MANAGER,
                "hearProvider",
                termination,
                Map.of(
                        "next",
                        "decide",
                        "answer",
                        "The provider disagrees (illustrative)",
                        "receivedOn",
                        receivedOn.toString()));
    }

    void serveNotice(String termination, String lastDay) {
        stage.does(
                ContractMoves.CONTRACT_MANAGER,
                "serveTermination",
                termination,
                Map.of("next", "notice", "lastDay", lastDay, "reason", "Decided"));
    }

    ImprovementPlanView plan(String contract) {
        List<ImprovementPlanView> all = performance.improvementPlans(contract);
        return all.get(all.size() - 1);
    }

    SuspensionView suspension(String contract) {
        List<SuspensionView> all = performance.suspensions(contract);
        return all.get(all.size() - 1);
    }

    static String reviewerOf(ReviewView review) {
        return review.owner() == Role.HEALTH_REVIEWER ? AccreditationMoves.HEALTH : AccreditationMoves.REVIEWER;
    }
}
