package org.tenderway.contract.domain.change;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenderway.contract.ContractView;
import org.tenderway.contract.domain.Authority;
import org.tenderway.contract.domain.ChangeableContracts;
import org.tenderway.contract.domain.Matter;
import org.tenderway.identity.Actor;
import org.tenderway.identity.CurrentActor;
import org.tenderway.identity.Role;
import org.tenderway.regime.ChangeGround;
import org.tenderway.regime.ChangeNotice;
import org.tenderway.regime.ChangeRules;
import org.tenderway.regime.Regime;
import org.tenderway.vocabulary.Money;
import org.tenderway.vocabulary.Refusal;

/** Changes running contracts within what their regime allows. */
@Service
@Transactional
public class ContractVarying {

    private final StoredVariations stored;
    private final ChangeableContracts contracts;
    private final ChangeRules rules;
    private final Authority authority;
    private final ChangeNotices notices;
    private final ApplicationEventPublisher facts;
    private final CurrentActor actor;
    private final Clock clock;

    ContractVarying(
            StoredVariations stored,
            ChangeableContracts contracts,
            ChangeRules rules,
            Authority authority,
            ChangeNotices notices,
            ApplicationEventPublisher facts,
            CurrentActor actor,
            Clock clock) {
        this.stored = stored;
        this.contracts = contracts;
        this.rules = rules;
        this.authority = authority;
        this.notices = notices;
        this.facts = facts;
        this.actor = actor;
        this.clock = clock;
    }

    /** Answers the reference of the variation. */
    public String propose(String contract, NewVariation typed) {
        Actor by = actor.get();
        Refusal.unless(by.has(Role.CONTRACT_MANAGER), "", "only a contract manager proposes a change");
        ContractView running = contracts.inForce(contract);
        List<Variation> before = stored.findByContractOrderByReference(contract);
        before.stream().filter(one -> one.status().isOpen()).findFirst().ifPresent(open -> {
            throw Refusal.because("change %s by %s is %s; settle it first"
                    .formatted(
                            open.view().reference(),
                            open.terms().proposedByName(),
                            open.status().word()));
        });
        Regime regime = contracts.regime(contract);
        ChangeGround ground = rules.ground(regime, typed.ground());
        LocalDate today = today();
        VariationTerms terms = VariationTerms.of(
                running, regime, ground, typed, earlier(running, before, typed.firstValue()), by, today);
        ChangeLimits limits = terms.limits(running.startsOn());
        limits.refuseUnlessAllowed(ground, rules.threshold(regime, today));
        ChangeNotice notice =
                rules.notice(regime).filter(one -> limits.owes(one, ground)).orElse(null);
        String reference = "%s-V%d".formatted(contract, before.size() + 1);
        Variation variation = stored.save(new Variation(reference, running, terms, notice));
        facts.publishEvent(variation.proposed());
        return reference;
    }

    /** The first value and the first ceiling stay what they were, whatever was changed since. */
    private VariationTerms.Earlier earlier(ContractView running, List<Variation> before, @Nullable Money typed) {
        Money change = before.stream()
                .filter(one -> one.status() == VariationStatus.EFFECTIVE)
                .map(one -> one.terms().value())
                .reduce(Money.ZERO, Money::plus);
        if (!before.isEmpty()) {
            VariationTerms first = before.get(0).terms();
            return new VariationTerms.Earlier(first.first(), change, first.firstCeiling());
        }
        Money value = contracts
                .firstValue(running.reference())
                .or(() -> Optional.ofNullable(typed))
                .orElseThrow(() -> new Refusal(
                        "firstValue", "enter the value on which the contract was awarded; the register holds none"));
        Refusal.unless(value.compareTo(Money.ZERO) >= 0, "firstValue", "the first value cannot be less than nothing");
        return new VariationTerms.Earlier(value, change, running.ceilingEnd());
    }

    public void requestDecision(String reference) {
        VariationView asked = view(reference);
        String decision = authority.overChange(new Matter(
                asked.caseReference(),
                asked.contract(),
                reference,
                "Change contract %s".formatted(asked.contract()),
                List.of("That contract %s be changed: %s"
                        .formatted(asked.contract(), asked.terms().groundTitle())),
                new Money(asked.terms().valueChange().abs()),
                asked.terms().proposedBy()));
        change(reference, one -> one.asks(decision));
    }

    public void settle(String reference) {
        change(reference, one -> one.settle(authority.answer(one.decision()), today()));
    }

    public void publishNotice(String reference, @Nullable LocalDate publishedOn, String notice) {
        Actor by = actor.get();
        Refusal.unless(by.has(Role.PROCUREMENT_OFFICER), "", "only a procurement officer records a published notice");
        LocalDate today = today();
        LocalDate day = publishedOn == null ? today : publishedOn;
        change(reference, one -> one.published(day, notice, today));
        notices.published(view(reference), day, notice);
    }

    public void sign(
            String reference,
            String next,
            @Nullable LocalDate council,
            @Nullable LocalDate provider,
            String signatory,
            @Nullable LocalDate from,
            String reason) {
        LocalDate today = today();
        if (next.equals("withdraw")) {
            change(reference, one -> one.withdraw(reason, today));
            return;
        }
        Actor by = actor.get();
        Refusal.unless(next.equals("sign"), "next", "choose whether the change is signed or withdrawn");
        Refusal.unless(by.has(Role.MANAGER), "", "only a manager has the authority to sign");
        Refusal.unless(
                authority.holds(view(reference).decision()),
                "",
                "the decision to change the contract may not be acted on today");
        BothSignatures both = BothSignatures.of(council, provider, signatory, by, today);
        change(reference, one -> one.sign(both, from, by, today));
    }

    public void takeEffect(String reference) {
        Variation variation = stored.variation(reference);
        if (variation.status() == VariationStatus.EFFECTIVE) {
            return;
        }
        variation.takeEffect(today());
        stored.save(variation);
        VariationView view = variation.view();
        VariationTerms terms = view.terms();
        LocalDate newEnd = terms.newEnd();
        if (newEnd != null) {
            contracts.vary(
                    view.contract(),
                    newEnd,
                    "%s (%s): %s".formatted(terms.groundTitle(), terms.groundSource(), terms.reason()),
                    new Actor(terms.proposedBy(), terms.proposedByName(), java.util.Set.of()));
        }
        notices.fallDue(view);
    }

    /** The reference of the variation that is under way. */
    @Transactional(readOnly = true)
    public String open(String contract) {
        return of(contract).stream()
                .filter(one -> one.status().isOpen())
                .map(VariationView::reference)
                .findFirst()
                .orElseThrow(() -> Refusal.because("no change of contract %s is open".formatted(contract)));
    }

    @Transactional(readOnly = true)
    public VariationView view(String reference) {
        return stored.variation(reference).view();
    }

    @Transactional(readOnly = true)
    public List<VariationView> of(String contract) {
        return stored.findByContractOrderByReference(contract).stream()
                .map(Variation::view)
                .toList();
    }

    private void change(String reference, Consumer<Variation> change) {
        Variation variation = stored.variation(reference);
        change.accept(variation);
        stored.save(variation);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
