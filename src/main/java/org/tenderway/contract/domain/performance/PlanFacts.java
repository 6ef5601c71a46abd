package org.tenderway.contract.domain.performance;

import java.time.LocalDate;
import org.tenderway.contract.ImprovementActionsDue;
import org.tenderway.contract.ImprovementPlanAnswered;
import org.tenderway.contract.ImprovementPlanApproved;
import org.tenderway.contract.ImprovementPlanClosed;
import org.tenderway.contract.ImprovementPlanProposed;
import org.tenderway.contract.ImprovementPlanRequired;
import org.tenderway.contract.ImprovementPlanReturned;
import org.tenderway.contract.ImprovementPlanReviewed;
import org.tenderway.contract.domain.Days;
import org.tenderway.vocabulary.CaseReference;

/** The sentences that an improvement plan states about itself. */
record PlanFacts(CaseReference caseReference, String plan, String contract) {

    ImprovementPlanRequired required() {
        return new ImprovementPlanRequired(
                caseReference, plan, "Contract %s needs an improvement plan".formatted(contract), "");
    }

    ImprovementPlanProposed proposed(int actions, LocalDate answerDueOn) {
        return new ImprovementPlanProposed(
                caseReference,
                plan,
                "Contract %s: an improvement plan of %s went to the provider, who may answer until %s"
                        .formatted(
                                contract, actions == 1 ? "one action" : actions + " actions", Days.plain(answerDueOn)),
                "");
    }

    ImprovementPlanAnswered answered(String how) {
        return new ImprovementPlanAnswered(
                caseReference, plan, "Contract %s: %s to the improvement plan".formatted(contract, how), "");
    }

    ImprovementPlanApproved approved() {
        return new ImprovementPlanApproved(
                caseReference, plan, "Contract %s: the improvement plan was approved".formatted(contract), "");
    }

    ImprovementPlanReturned returned(String why) {
        return new ImprovementPlanReturned(
                caseReference, plan, "Contract %s: the improvement plan was sent back".formatted(contract), why);
    }

    ImprovementActionsDue due(LocalDate day) {
        return new ImprovementActionsDue(
                caseReference,
                plan,
                "Contract %s: actions of the improvement plan are due by %s".formatted(contract, Days.plain(day)),
                "");
    }

    ImprovementPlanReviewed reviewed(LocalDate next) {
        return new ImprovementPlanReviewed(
                caseReference,
                plan,
                "Contract %s: the improvement plan goes on; the next action is due by %s"
                        .formatted(contract, Days.plain(next)),
                "");
    }

    ImprovementPlanClosed met() {
        return new ImprovementPlanClosed(
                caseReference, plan, "Contract %s: the improvement plan was met".formatted(contract), "");
    }

    ImprovementPlanClosed failed(String why) {
        return new ImprovementPlanClosed(
                caseReference, plan, "Contract %s: the improvement plan failed".formatted(contract), why);
    }
}
