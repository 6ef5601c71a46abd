/**
 * The ladder of a running contract: reviews, concerns, improvement plans, and suspension of new placements.
 *
 * <p>{@code contract-review} (key {@code <contract>-R1}): {@code conductReview} is the page /tasks/conductReview, or
 * {@code ContractReviewProcess.conduct}; {@code recordVisit} has visitedOn, finding, outcome (no-concern, visit,
 * improvement-plan, suspension, termination), visitOn, cause, immediate, ground. A needs-based review comes from
 * {@link org.tenderway.contract.domain.performance.ReviewPlanning}, a concern too.
 *
 * <p>{@code contract-improvement} (key {@code <contract>-P1}): {@code draftImprovementPlan} and
 * {@code reviewImprovement} are pages of their own name, or {@code ContractImprovementProcess}; {@code hearProviderOnPlan}
 * has answer (agrees, changes, none), said; {@code approveImprovementPlan} has decision (approve, return), reason.
 *
 * <p>{@code contract-suspension} (key {@code <contract>-S1}): {@code suspendAtOnce} and {@code decideSuspension} have
 * decision (suspend, refuse), reviewOn, reason; {@code hearProviderOnSuspension} has answer; {@code reviewSuspension}
 * has decision (lift, extend, terminate), reviewOn, ground, reason. {@code ContractSuspensionProcess.lift} lifts early.
 */
@NullMarked
package org.tenderway.contract.domain.performance;

import org.jspecify.annotations.NullMarked;
