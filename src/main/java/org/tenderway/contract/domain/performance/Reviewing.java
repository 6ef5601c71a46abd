package org.tenderway.contract.domain.performance;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenderway.contract.ReviewStatus;
import org.tenderway.contract.Terminations;
import org.tenderway.contract.domain.Days;
import org.tenderway.identity.Actor;
import org.tenderway.identity.CurrentActor;
import org.tenderway.vocabulary.Refusal;

/** Reviews a contract against its criteria, visits where there is a concern, and goes up the ladder where it must. */
@Service
@Transactional
public class Reviewing {

    private final Reviews reviews;
    private final Concerns concerns;
    private final ReviewPlanning planning;
    private final WatchedContracts contracts;
    private final Improving improving;
    private final Suspending suspending;
    private final Terminations terminations;
    private final CurrentActor actor;
    private final Clock clock;

    Reviewing(
            Reviews reviews,
            Concerns concerns,
            ReviewPlanning planning,
            WatchedContracts contracts,
            Improving improving,
            Suspending suspending,
            Terminations terminations,
            CurrentActor actor,
            Clock clock) {
        this.reviews = reviews;
        this.concerns = concerns;
        this.planning = planning;
        this.contracts = contracts;
        this.improving = improving;
        this.suspending = suspending;
        this.terminations = terminations;
        this.actor = actor;
        this.clock = clock;
    }

    /** @param findings in the order of the criteria */
    public void conduct(String reference, List<Finding> findings, Verdict verdict) {
        Review review = reviews.review(reference);
        Actor by = refuseUnlessOwner(review);
        Refusal.unless(
                !LocalDate.now(clock).isBefore(review.opensOn()),
                "",
                "this review opens on %s".formatted(Days.plain(review.opensOn())));
        ReviewOutcome outcome = ReviewOutcome.of(verdict.outcome());
        review.fill(findings, outcome);
        conclude(review, outcome, verdict, by);
    }

    public void visited(String reference, @Nullable LocalDate on, String finding, Verdict verdict) {
        Review review = reviews.review(reference);
        Actor by = refuseUnlessOwner(review);
        review.visited(on, finding, by, LocalDate.now(clock));
        conclude(review, ReviewOutcome.of(verdict.outcome()), verdict, by);
    }

    private void conclude(Review review, ReviewOutcome outcome, Verdict verdict, Actor by) {
        review.conclude(outcome, verdict, by, LocalDate.now(clock));
        reviews.saveAndFlush(review);
        String contract = review.contract();
        switch (outcome) {
            case IMPROVEMENT_PLAN -> improving.require(contract, verdict.summary());
            case SUSPENSION -> suspending.propose(contract, verdict.cause(), verdict.summary(), verdict.immediate());
            case TERMINATION ->
                terminations.propose(contract, verdict.ground(), "proposed by review %s".formatted(review.reference()));
            case NO_CONCERN, VISIT -> {}
        }
        if (review.status() == ReviewStatus.CONCLUDED) {
            concerns.findByContractAndClosedByIsNull(contract).forEach(concern -> concern.closeBy(review.reference()));
            planning.planAfter(
                    contracts.contract(contract), review.isAnnual() ? review.opensOn() : LocalDate.now(clock));
        }
    }

    private Actor refuseUnlessOwner(Review review) {
        Actor by = actor.get();
        Refusal.unless(
                by.has(review.owner()),
                "",
                "this review is the duty of another: %s"
                        .formatted(review.owner().label()));
        return by;
    }

    /** Says why a review's task cannot be ended, unless the review was done. */
    @Transactional(readOnly = true)
    public void refuseUnlessConducted(String reference) {
        Refusal.unless(
                reviews.review(reference).status() != ReviewStatus.PLANNED,
                "",
                "fill in the review on its page; this task ends with it");
    }

    @Transactional(readOnly = true)
    public ReviewPaper paper(String reference) {
        return reviews.review(reference).paper();
    }

    @Transactional(readOnly = true)
    public String owner(String reference) {
        return reviews.review(reference).owner().groupId();
    }

    @Transactional(readOnly = true)
    public LocalDate opensOn(String reference) {
        return reviews.review(reference).opensOn();
    }

    @Transactional(readOnly = true)
    public LocalDate dueOn(String reference) {
        return reviews.review(reference).dueOn();
    }

    @Transactional(readOnly = true)
    public boolean isOpenNow(String reference) {
        return !LocalDate.now(clock).isBefore(opensOn(reference));
    }

    @Transactional(readOnly = true)
    public boolean isVisitNeeded(String reference) {
        return reviews.review(reference).status() == ReviewStatus.VISITING;
    }

    @Transactional(readOnly = true)
    public LocalDate visitDay(String reference) {
        Review review = reviews.review(reference);
        return review.nextVisitOn().orElse(review.dueOn());
    }
}
