package org.tenderway.contract.domain;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenderway.contract.ContractLapsed;
import org.tenderway.plan.Intentions;
import org.tenderway.vocabulary.Refusal;

/** Watches the end of every running contract: asks in time, and ends it on its day. */
@Service
@Transactional
public class TermWatch {

    private final StoredContracts stored;
    private final TermPlanning planning;
    private final Intentions intentions;
    private final ApplicationEventPublisher facts;
    private final Clock clock;
    private final ContractDefaults defaults;

    TermWatch(
            StoredContracts stored,
            TermPlanning planning,
            Intentions intentions,
            ApplicationEventPublisher facts,
            Clock clock,
            ContractDefaults defaults) {
        this.stored = stored;
        this.planning = planning;
        this.intentions = intentions;
        this.facts = facts;
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

    /** Asks, and counts back again: calendars and lead times may have changed since the last time. */
    public void raisePrompt(String reference) {
        Contract contract = stored.contract(reference);
        planning.plan(contract);
        contract.prompt(LocalDate.now(clock));
        stored.save(contract);
    }

    /** Leaves the question to the next prompt, while there is one. */
    public void decideLater(String reference, String reason) {
        Contract contract = stored.contract(reference);
        Refusal.unless(
                !contract.term().question().isLastStep(defaults.ladder(), contract.endsOn(), LocalDate.now(clock)),
                "decision",
                "this is the last prompt before the end on %s: decide now".formatted(Days.plain(contract.endsOn())));
        contract.decideLater(reason);
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
        if (contract.term().wasUnanswered()) {
            facts.publishEvent(new ContractLapsed(
                    contract.caseReference(),
                    reference,
                    "Contract %s ended on %s and nobody had decided what follows"
                            .formatted(reference, Days.plain(contract.endsOn())),
                    ""));
        }
    }
}
