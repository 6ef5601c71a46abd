package org.tenderway.contract.domain.performance;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenderway.contract.ContractView;
import org.tenderway.contract.ReviewStatus;
import org.tenderway.contract.domain.Said;
import org.tenderway.identity.CurrentActor;
import org.tenderway.vocabulary.Refusal;

/** Plans the annual reviews of a contract one after another, and a needs-based one whenever something asks for it. */
@Service
@Transactional
public class ReviewPlanning {

    private final Reviews reviews;
    private final Concerns concerns;
    private final WatchedContracts contracts;
    private final ReviewRules rules;
    private final CurrentActor actor;
    private final Clock clock;

    ReviewPlanning(
            Reviews reviews,
            Concerns concerns,
            WatchedContracts contracts,
            ReviewRules rules,
            CurrentActor actor,
            Clock clock) {
        this.reviews = reviews;
        this.concerns = concerns;
        this.contracts = contracts;
        this.rules = rules;
        this.actor = actor;
        this.clock = clock;
    }

    /** Plans the first review of a contract that has just come, so that none need be looked for. */
    public void planFirst(String reference) {
        ContractView contract = contracts.contract(reference);
        LocalDate today = LocalDate.now(clock);
        if (WatchedContracts.isInForce(contract, today)) {
            planAnniversary(contract, today, 1);
        }
    }

    /** Plans the next annual review of a contract that is reviewed every year; nothing when one is open already. */
    public void planAnnual(String reference) {
        ContractView contract = contracts.contract(reference);
        planAfter(contract, LocalDate.now(clock));
    }

    /** A review done late or early shifts nothing: the next one follows the anniversary after it. */
    void planAfter(ContractView contract, LocalDate day) {
        LocalDate today = LocalDate.now(clock);
        if (!WatchedContracts.isInForce(contract, today)
                || reviews.findByOpenFor(Review.key(contract.reference(), ReviewCause.ANNIVERSARY))
                        .isPresent()) {
            return;
        }
        planAnniversary(contract, day.isAfter(today) ? day : today, nextNumber(contract));
    }

    private void planAnniversary(ContractView contract, LocalDate latest, int number) {
        var rule = rules.of(contracts.question(contract, ReviewCause.ANNIVERSARY, ""));
        if (rule.reviewed()) {
            LocalDate opensOn = ReviewPlan.anniversaryAfter(contract.startsOn(), rule.everyMonths(), latest);
            if (!opensOn.isAfter(contract.endsOn())) {
                open(
                        contract,
                        number,
                        ReviewCause.ANNIVERSARY,
                        new ReviewPlan(opensOn, opensOn.plusDays(rule.dueDays()), rule.criteria(), ""));
            }
        }
    }

    /** Somebody asks for a review, and says why. Answers its reference. */
    public String ask(String reference, String because) {
        LadderRights.refuseUnlessConcerned(actor.get(), "because");
        ContractView contract = contracts.inForce(reference, LocalDate.now(clock));
        reviews.findByOpenFor(Review.key(reference, ReviewCause.REQUEST)).ifPresent(open -> {
            throw new Refusal("because", "review %s of this contract is open already".formatted(open.reference()));
        });
        String why = Said.required("because", because, "say why the contract is reviewed now");
        return need(contract, ReviewCause.REQUEST, "", why);
    }

    /** Answers the reference of the concern. It asks for a review unless one is open already. */
    public String record(String reference, NewConcern told) {
        var by = actor.get();
        LadderRights.refuseUnlessConcerned(by, "note");
        LocalDate today = LocalDate.now(clock);
        ContractView contract = contracts.inForce(reference, today);
        String key = "%s-K%d".formatted(reference, concerns.countByContract(reference) + 1);
        Concern concern = concerns.save(new Concern(key, contract, told, by, today));
        need(contract, concern.cause(), concern.severity().name(), "");
        return key;
    }

    /** Data of the care regulator asks for a look; it decides nothing. */
    void prompt(ContractView contract, ReviewCause cause, String because) {
        if (WatchedContracts.isInForce(contract, LocalDate.now(clock))) {
            need(contract, cause, "", because);
        }
    }

    private String need(ContractView contract, ReviewCause cause, String severity, String because) {
        Optional<Review> open = reviews.findByOpenFor(Review.key(contract.reference(), cause));
        if (open.isPresent()) {
            return open.get().reference();
        }
        var rule = rules.of(contracts.question(contract, cause, severity));
        LocalDate today = LocalDate.now(clock);
        return open(
                contract,
                nextNumber(contract),
                cause,
                new ReviewPlan(today, today.plusDays(rule.dueDays()), rule.criteria(), because));
    }

    private int nextNumber(ContractView contract) {
        return reviews.countByContract(contract.reference()) + 1;
    }

    private String open(ContractView contract, int number, ReviewCause cause, ReviewPlan plan) {
        String reference = "%s-R%d".formatted(contract.reference(), number);
        reviews.save(new Review(reference, contract, cause, contracts.owner(contract), plan));
        return reference;
    }

    /** The reviews that were open when the contract came to its end, by reference. */
    public List<String> contractIsOver(String contract) {
        return reviews
                .findByContractAndStatusIn(contract, List.of(ReviewStatus.PLANNED, ReviewStatus.VISITING))
                .stream()
                .map(review -> {
                    review.endWithContract(LocalDate.now(clock));
                    return reviews.save(review).reference();
                })
                .toList();
    }
}
