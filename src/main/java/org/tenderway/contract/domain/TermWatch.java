package org.tenderway.contract.domain;

import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenderway.identity.Actor;
import org.tenderway.identity.CurrentActor;
import org.tenderway.identity.Role;
import org.tenderway.plan.Intentions;
import org.tenderway.vocabulary.Refusal;

/** Watches the end of every running contract: asks in time, extends, lets end, and ends. */
@Service
@Transactional
public class TermWatch {

    private final StoredContracts stored;
    private final Intentions intentions;
    private final CurrentActor actor;
    private final Clock clock;
    private final ContractDefaults defaults;

    TermWatch(
            StoredContracts stored, Intentions intentions, CurrentActor actor, Clock clock, ContractDefaults defaults) {
        this.stored = stored;
        this.intentions = intentions;
        this.actor = actor;
        this.clock = clock;
        this.defaults = defaults;
    }

    /** The next day on which something is due: a prompt, or the first day after the end. */
    @Transactional(readOnly = true)
    public LocalDate nextDay(String reference) {
        Contract contract = stored.contract(reference);
        LocalDate over = contract.status().isOver()
                ? LocalDate.now(clock)
                : contract.endsOn().plusDays(1);
        return contract.promptDay(defaults.ladder())
                .filter(day -> day.isBefore(over))
                .orElse(over);
    }

    /** The first day after the term. */
    @Transactional(readOnly = true)
    public LocalDate dayAfterEnd(String reference) {
        return stored.contract(reference).endsOn().plusDays(1);
    }

    @Transactional(readOnly = true)
    public boolean isPromptDue(String reference) {
        LocalDate today = LocalDate.now(clock);
        return stored.contract(reference)
                .promptDay(defaults.ladder())
                .filter(day -> !day.isAfter(today))
                .isPresent();
    }

    public void raisePrompt(String reference) {
        Contract contract = stored.contract(reference);
        contract.prompt(LocalDate.now(clock));
        stored.save(contract);
    }

    public void decide(String reference, String decision, @Nullable LocalDate newEnd, String reason) {
        switch (Ending.of(decision)) {
            case EXTEND -> extend(reference, newEnd, reason);
            case END -> {
                Contract contract = stored.contract(reference);
                contract.letEnd(reason);
                stored.save(contract);
            }
            case LATER -> {
                Contract contract = stored.contract(reference);
                contract.decideLater(reason);
                stored.save(contract);
            }
        }
    }

    public void extend(String reference, @Nullable LocalDate newEnd, String reason) {
        Actor by = actor.get();
        Refusal.unless(
                by.has(Role.CONTRACT_MANAGER) || by.has(Role.MANAGER),
                "newEnd",
                "only a contract manager or a manager extends a contract");
        Contract contract = stored.contract(reference);
        contract.extend(newEnd, reason, by, LocalDate.now(clock));
        stored.save(contract);
    }

    /** Whether nothing is left to ask before the end. */
    @Transactional(readOnly = true)
    public boolean isToEnd(String reference) {
        return stored.contract(reference).promptDay(defaults.ladder()).isEmpty();
    }

    @Transactional(readOnly = true)
    public boolean isOver(String reference) {
        return stored.contract(reference).isOver(LocalDate.now(clock));
    }

    public void end(String reference) {
        Contract contract = stored.contract(reference);
        if (contract.status().isOver()) {
            return;
        }
        contract.end(LocalDate.now(clock));
        stored.save(contract);
        if (contract.wantsSuccessor()) {
            intentions.propose(
                    contract.caseReference(),
                    reference,
                    "Decide what follows: %s".formatted(contract.title()),
                    "contract %s ended on %s without a successor".formatted(reference, Days.plain(contract.endsOn())));
        }
    }
}
