package org.tenderway.contract.domain.performance;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenderway.contract.ContractView;
import org.tenderway.contract.SuspensionStatus;
import org.tenderway.contract.SuspensionView;
import org.tenderway.contract.Terminations;
import org.tenderway.identity.CurrentActor;
import org.tenderway.vocabulary.Refusal;

/** Stops new placements and lets them begin again: proposed, answered, decided by a second person, reviewed. */
@Service
@Transactional
public class Suspending {

    private final Suspensions suspensions;
    private final WatchedContracts contracts;
    private final Terminations terminations;
    private final PerformanceDefaults defaults;
    private final CurrentActor actor;
    private final Clock clock;

    Suspending(
            Suspensions suspensions,
            WatchedContracts contracts,
            Terminations terminations,
            PerformanceDefaults defaults,
            CurrentActor actor,
            Clock clock) {
        this.suspensions = suspensions;
        this.contracts = contracts;
        this.terminations = terminations;
        this.defaults = defaults;
        this.actor = actor;
        this.clock = clock;
    }

    /** Answers the reference of the suspension, such as {@code HC-2018-LEAD-6-C1-S1}. */
    public String propose(String contract, String cause, String because, boolean immediate) {
        var by = actor.get();
        LocalDate today = LocalDate.now(clock);
        LadderRights.refuseUnlessConcerned(by, "cause");
        ContractView running = contracts.inForce(contract, today);
        refuseIfOpen(contract);
        String reference = "%s-S%d".formatted(contract, suspensions.countByContract(contract) + 1);
        suspensions.save(new Suspension(
                reference,
                running,
                new Proposal(SuspensionReason.of(cause), because, immediate),
                by,
                today,
                today.plusDays(defaults.answerDays())));
        return reference;
    }

    void refuseIfOpen(String contract) {
        suspensions.findByOpenFor(contract).ifPresent(open -> {
            throw Refusal.because("suspension %s of this contract is open already".formatted(open.reference()));
        });
    }

    /** @param answer what the provider said; empty only once its time has passed */
    public void hear(String reference, String answer) {
        LadderRights.refuseUnlessConcerned(actor.get(), "answer");
        Suspension suspension = suspensions.suspension(reference);
        suspension.hear(answer, LocalDate.now(clock));
        suspensions.save(suspension);
    }

    /** @param decision "suspend" or "refuse" */
    public void decide(String reference, String decision, @Nullable LocalDate reviewOn, String reason) {
        var by = actor.get();
        Suspension suspension = suspensions.suspension(reference);
        LocalDate today = LocalDate.now(clock);
        switch (decision) {
            case "suspend" -> suspension.suspend(by, reviewOn, defaults.limits(), today);
            case "refuse" -> suspension.refuse(by, reason, today);
            default -> throw new Refusal("decision", "choose whether new placements stop");
        }
        suspensions.saveAndFlush(suspension);
    }

    /** @param decision "lift", "extend" or "terminate" */
    public void review(String reference, String decision, @Nullable LocalDate reviewOn, String ground, String reason) {
        var by = actor.get();
        LadderRights.refuseUnlessManager(by, "decision", "decides on a suspension");
        Suspension suspension = suspensions.suspension(reference);
        LocalDate today = LocalDate.now(clock);
        switch (decision) {
            case "lift" -> suspension.lift(by, reason, today);
            case "extend" -> suspension.goOn(reviewOn, reason, defaults.limits(), today);
            case "terminate" -> {
                suspension.giveWayToTermination(reviewOn, reason, defaults.limits(), today);
                terminations.propose(suspension.contract(), ground, reason);
            }
            default -> throw new Refusal("decision", "choose what follows");
        }
        suspensions.saveAndFlush(suspension);
    }

    /** The suspension of a contract that is open now. */
    @Transactional(readOnly = true)
    public String openOn(String contract) {
        return suspensions
                .findByOpenFor(contract)
                .map(Suspension::reference)
                .orElseThrow(() -> Refusal.because("new placements with this contract are not stopped"));
    }

    /** Before its review, by the same authority. */
    public void lift(String reference, String reason) {
        review(reference, "lift", null, "", reason);
    }

    /** What was open when the contract came to its end, by reference. */
    public List<String> contractIsOver(String contract) {
        return suspensions.findByOpenFor(contract).stream()
                .map(suspension -> {
                    suspension.endWithContract(LocalDate.now(clock));
                    return suspensions.save(suspension).reference();
                })
                .toList();
    }

    @Transactional(readOnly = true)
    public SuspensionView view(String reference) {
        return suspensions.suspension(reference).view();
    }

    @Transactional(readOnly = true)
    public boolean isInForce(String reference) {
        return suspensions.suspension(reference).status() == SuspensionStatus.IN_FORCE;
    }

    @Transactional(readOnly = true)
    public boolean isImmediate(String reference) {
        return suspensions.suspension(reference).isImmediate();
    }

    /** The first day on which the provider can no longer answer. */
    @Transactional(readOnly = true)
    public LocalDate dayAfterAnswer(String reference) {
        return suspensions.suspension(reference).answerDueOn().plusDays(1);
    }

    @Transactional(readOnly = true)
    public LocalDate reviewDay(String reference) {
        Suspension suspension = suspensions.suspension(reference);
        return suspension.reviewOn().orElseGet(() -> LocalDate.now(clock));
    }

    /** The group of those who look after the contract. */
    @Transactional(readOnly = true)
    public String owner(String reference) {
        return contracts
                .owner(contracts.contract(suspensions.suspension(reference).contract()))
                .groupId();
    }
}
