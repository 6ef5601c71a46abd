package org.tenderway.contract.domain.change;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenderway.contract.ContractView;
import org.tenderway.contract.Terminations;
import org.tenderway.contract.domain.Authority;
import org.tenderway.contract.domain.ChangeableContracts;
import org.tenderway.contract.domain.Days;
import org.tenderway.contract.domain.Matter;
import org.tenderway.contract.domain.Said;
import org.tenderway.identity.Actor;
import org.tenderway.identity.CurrentActor;
import org.tenderway.identity.Role;
import org.tenderway.regime.Regime;
import org.tenderway.regime.TerminationGrounds;
import org.tenderway.vocabulary.Money;
import org.tenderway.vocabulary.Refusal;

/** Ends contracts before their time: hears the provider, asks the authority, serves notice, and ends on the day. */
@Service
@Transactional
public class EarlyEnding implements Terminations {

    /** How long the provider may answer a proposal before it is decided, in days. */
    static final int DAYS_TO_ANSWER = 10;

    private final StoredTerminations stored;
    private final ChangeableContracts contracts;
    private final TerminationGrounds grounds;
    private final Authority authority;
    private final CurrentActor actor;
    private final Clock clock;

    EarlyEnding(
            StoredTerminations stored,
            ChangeableContracts contracts,
            TerminationGrounds grounds,
            Authority authority,
            CurrentActor actor,
            Clock clock) {
        this.stored = stored;
        this.contracts = contracts;
        this.grounds = grounds;
        this.authority = authority;
        this.actor = actor;
        this.clock = clock;
    }

    @Override
    public void propose(String contract, String ground, String reason) {
        Actor by = actor.get();
        Refusal.unless(
                by.isSystem()
                        || by.has(Role.CONTRACT_MANAGER)
                        || by.has(Role.MANAGER)
                        || by.has(Role.REVIEWER)
                        || by.has(Role.HEALTH_REVIEWER),
                "",
                "only those who look after a contract propose to terminate it");
        ContractView running = contracts.inForce(contract);
        List<Termination> before = stored.findByContractOrderByReference(contract);
        before.stream().filter(one -> one.status().isOpen()).findFirst().ifPresent(open -> {
            throw Refusal.because("the termination of contract %s is %s already"
                    .formatted(contract, open.status().word()));
        });
        Regime regime = contracts.regime(contract);
        LocalDate today = today();
        stored.save(new Termination(
                "%s-T%d".formatted(contract, before.size() + 1),
                running,
                regime,
                grounds.ground(regime, ground),
                reason,
                today.plusDays(DAYS_TO_ANSWER),
                by,
                today));
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<LocalDate> lastDay(String contract) {
        return stored.findByContractOrderByReference(contract).stream()
                .filter(one -> one.status() == TerminationStatus.SERVED || one.status() == TerminationStatus.EFFECTIVE)
                .map(Termination::lastDay)
                .findFirst();
    }

    public void hear(String reference, String next, String answer, @Nullable LocalDate receivedOn, String reason) {
        LocalDate today = today();
        if (next.equals("withdraw")) {
            change(reference, one -> one.withdraw(reason, today));
            return;
        }
        Refusal.unless(next.equals("decide"), "next", "choose whether the proposal goes to its decision");
        LocalDate received = receivedOn == null ? today : receivedOn;
        Refusal.unless(!received.isAfter(today), "receivedOn", "an answer cannot arrive in the future");
        Said.required(
                "answer",
                answer,
                "write down what the provider answered; without an answer, wait until %s"
                        .formatted(Days.plain(view(reference).answerDue())));
        change(reference, one -> one.hear(answer, received));
    }

    /** The due day has passed without an answer. */
    public void closeHearing(String reference) {
        LocalDate today = today();
        Refusal.unless(
                today.isAfter(view(reference).answerDue()),
                "",
                "the provider may answer until the end of %s"
                        .formatted(Days.plain(view(reference).answerDue())));
        change(reference, one -> one.hear("", today));
    }

    public void requestDecision(String reference) {
        TerminationView asked = view(reference);
        String decision = authority.overChange(new Matter(
                asked.caseReference(),
                asked.contract(),
                reference,
                "Terminate contract %s".formatted(asked.contract()),
                List.of("That contract %s be terminated: %s"
                        .formatted(asked.contract(), asked.cause().groundTitle())),
                Money.ZERO,
                asked.cause().proposedBy()));
        change(reference, one -> one.asks(decision));
    }

    public void settle(String reference) {
        change(reference, one -> one.settle(authority.answer(one.decision()), today()));
    }

    public void serve(String reference, String next, @Nullable LocalDate lastDay, String atOnceBecause, String reason) {
        Actor by = actor.get();
        LocalDate today = today();
        if (next.equals("withdraw")) {
            change(reference, one -> one.withdraw(reason, today));
            return;
        }
        Refusal.unless(by.has(Role.CONTRACT_MANAGER), "next", "only a contract manager serves notice");
        boolean atOnce = next.equals("at-once");
        Refusal.unless(
                atOnce || next.equals("notice"), "next", "choose to serve notice, to end at once, or to withdraw");
        if (atOnce) {
            Said.required("atOnceBecause", atOnceBecause, "say why it ends at once");
        }
        TerminationView served = view(reference);
        Refusal.unless(authority.holds(served.decision()), "", "the decision to terminate may not be acted on today");
        ContractView running = contracts.inForce(served.contract());
        var notice = contracts.terms(served.contract()).terminationNotice();
        change(reference, one -> one.serve(lastDay, atOnce ? atOnceBecause : "", notice, running.endsOn(), by, today));
    }

    public void withdrawNotice(String reference, String reason) {
        LocalDate today = today();
        change(reference, one -> one.withdraw(reason, today));
    }

    public void takeEffect(String reference) {
        Termination termination = stored.termination(reference);
        if (termination.status() == TerminationStatus.EFFECTIVE) {
            return;
        }
        termination.takeEffect(today());
        stored.save(termination);
        contracts.terminate(
                termination.contract(),
                termination.lastDay(),
                termination.view().cause().groundTitle());
    }

    /** The reference of the termination that is under way. */
    @Transactional(readOnly = true)
    public String open(String contract) {
        return stored.findByContractOrderByReference(contract).stream()
                .filter(one -> one.status().isOpen())
                .map(one -> one.view().reference())
                .findFirst()
                .orElseThrow(() -> Refusal.because("no termination of contract %s is open".formatted(contract)));
    }

    @Transactional(readOnly = true)
    public LocalDate dayAfterNotice(String reference) {
        return stored.termination(reference).lastDay().plusDays(1);
    }

    @Transactional(readOnly = true)
    public TerminationView view(String reference) {
        return stored.termination(reference).view();
    }

    @Transactional(readOnly = true)
    public List<TerminationView> of(String contract) {
        return stored.findByContractOrderByReference(contract).stream()
                .map(Termination::view)
                .toList();
    }

    private void change(String reference, Consumer<Termination> change) {
        Termination termination = stored.termination(reference);
        change.accept(termination);
        stored.save(termination);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
