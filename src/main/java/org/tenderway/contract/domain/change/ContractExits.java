package org.tenderway.contract.domain.change;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenderway.contract.ContractExtended;
import org.tenderway.contract.ContractTerminated;
import org.tenderway.contract.ContractView;
import org.tenderway.contract.EndingDecided;
import org.tenderway.contract.ExitBegun;
import org.tenderway.contract.TerminationClosed;
import org.tenderway.contract.TerminationServed;
import org.tenderway.contract.Terminations;
import org.tenderway.contract.domain.ChangeableContracts;
import org.tenderway.contract.domain.Days;
import org.tenderway.contract.domain.ItemNumbers;
import org.tenderway.identity.CurrentActor;
import org.tenderway.identity.Role;
import org.tenderway.vocabulary.Refusal;

/** Leaves contracts in good order: a plan begins when an end is decided or served, and what follows is proposed. */
@Service
@Transactional
public class ContractExits {

    private final StoredExitPlans stored;
    private final ChangeableContracts contracts;
    private final Terminations terminations;
    private final ExitTemplate template;
    private final Successors successors;
    private final Duties duties;
    private final ApplicationEventPublisher facts;
    private final CurrentActor actor;
    private final Clock clock;

    ContractExits(
            StoredExitPlans stored,
            ChangeableContracts contracts,
            Terminations terminations,
            ExitTemplate template,
            Successors successors,
            Duties duties,
            ApplicationEventPublisher facts,
            CurrentActor actor,
            Clock clock) {
        this.stored = stored;
        this.contracts = contracts;
        this.terminations = terminations;
        this.template = template;
        this.successors = successors;
        this.duties = duties;
        this.facts = facts;
        this.actor = actor;
        this.clock = clock;
    }

    @EventListener
    void on(EndingDecided fact) {
        if (contracts.isLettingEnd(fact.subject())) {
            begin(
                    fact.subject(),
                    "it was decided to let the contract end",
                    contracts.contract(fact.subject()).endsOn());
        }
    }

    @EventListener
    void on(TerminationServed fact) {
        terminations
                .lastDay(fact.subject())
                .ifPresent(day -> begin(fact.subject(), "the termination of the contract was served", day));
    }

    @EventListener
    void on(ContractExtended fact) {
        drop(fact.subject(), "the contract was extended");
    }

    @EventListener
    void on(TerminationClosed fact) {
        if (!contracts.isLettingEnd(fact.subject())) {
            drop(fact.subject(), "the termination does not take effect");
        }
    }

    @EventListener
    void on(ContractTerminated fact) {
        if (openOne(fact.subject())
                .map(one -> one.view().successorWanted())
                .filter(wanted -> !wanted)
                .isEmpty()) {
            successors.propose(contracts.contract(fact.subject()), null);
        }
    }

    private void begin(String contract, String because, LocalDate lastDay) {
        Optional<ExitPlan> open = openOne(contract);
        open.ifPresent(plan -> {
            plan.reDate(lastDay);
            stored.save(plan);
        });
        if (open.isEmpty()) {
            ContractView view = contracts.contract(contract);
            String reference = "%s-X%d"
                    .formatted(
                            contract,
                            stored.findByContractOrderByReference(contract).size() + 1);
            stored.save(new ExitPlan(reference, view, because, lastDay, template.itemsFor(lastDay, today())));
            facts.publishEvent(new ExitBegun(
                    view.caseReference(),
                    contract,
                    "The exit plan of contract %s was begun".formatted(contract),
                    because));
        }
    }

    private void drop(String contract, String because) {
        openOne(contract).ifPresent(plan -> {
            plan.drop(because, today());
            stored.save(plan);
        });
    }

    private Optional<ExitPlan> openOne(String contract) {
        return stored.findByContractOrderByReference(contract).stream()
                .filter(plan -> plan.status().isOpen())
                .findFirst();
    }

    /** A plan that is not needed any more lets its tasks go. */
    public void plan(String reference, String owner, String successor, @Nullable Integer leadMonths) {
        if (isDropped(reference)) {
            return;
        }
        Refusal.unless(
                successor.equals("yes") || successor.equals("no"), "successor", "say whether something is to follow");
        ExitPlan plan = stored.exit(reference);
        plan.plan(owner, successor.equals("yes"), leadMonths);
        stored.save(plan);
        if (successor.equals("yes")) {
            successors.propose(contracts.contract(plan.view().contract()), plan.view());
        }
    }

    public void done(String reference, String numbers) {
        refuseUnlessContractManager();
        ExitPlan plan = stored.exit(reference);
        plan.done(
                ItemNumbers.of(numbers, plan.view().items().size()), actor.get().userId(), today());
        stored.save(plan);
    }

    public void except(String reference, int number, String because) {
        refuseUnlessContractManager();
        ExitPlan plan = stored.exit(reference);
        plan.except(number, because);
        stored.save(plan);
    }

    public void close(String reference, String itemsDone, String exceptedBecause) {
        if (isDropped(reference)) {
            return;
        }
        done(reference, itemsDone);
        ExitPlan plan = stored.exit(reference);
        duties.of(plan.view().contract()).stream()
                .filter(duty -> duty.metOn() == null)
                .findFirst()
                .ifPresent(duty -> {
                    throw Refusal.because(
                            "%s is owed by %s; record it first".formatted(duty.title(), Days.plain(duty.dueOn())));
                });
        plan.close(exceptedBecause, today());
        stored.save(plan);
    }

    private void refuseUnlessContractManager() {
        Refusal.unless(actor.get().has(Role.CONTRACT_MANAGER), "", "only a contract manager keeps an exit plan");
    }

    @Transactional(readOnly = true)
    public boolean isDropped(String reference) {
        return stored.exit(reference).status() == ExitStatus.DROPPED;
    }

    @Transactional(readOnly = true)
    public ExitView view(String reference) {
        return stored.exit(reference).view();
    }

    /** In the order in which they began. */
    @Transactional(readOnly = true)
    public List<ExitView> of(String contract) {
        return stored.findByContractOrderByReference(contract).stream()
                .map(ExitPlan::view)
                .toList();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
