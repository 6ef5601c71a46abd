package org.tenderway.contract.domain.transition;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenderway.contract.ContractStatus;
import org.tenderway.contract.ContractView;
import org.tenderway.contract.Contracts;
import org.tenderway.contract.CutOver;
import org.tenderway.contract.CutOvers;
import org.tenderway.contract.ReferralRule;
import org.tenderway.contract.domain.ContractDefaults;
import org.tenderway.identity.Actor;
import org.tenderway.identity.CurrentActor;
import org.tenderway.identity.Role;
import org.tenderway.tender.LotRoleView;
import org.tenderway.tender.Tenders;
import org.tenderway.tender.TermView;
import org.tenderway.vocabulary.Refusal;

/** Leads a lot-role from its old providers to the new. */
@Service
@Transactional
public class Mobilisation implements CutOvers {

    private final Transitions transitions;
    private final Contracts contracts;
    private final Tenders tenders;
    private final MobilisationTemplates templates;
    private final Packages packages;
    private final CurrentActor actor;
    private final Clock clock;
    private final ContractDefaults defaults;

    Mobilisation(
            Transitions transitions,
            Contracts contracts,
            Tenders tenders,
            MobilisationTemplates templates,
            Packages packages,
            CurrentActor actor,
            Clock clock,
            ContractDefaults defaults) {
        this.transitions = transitions;
        this.contracts = contracts;
        this.tenders = tenders;
        this.templates = templates;
        this.packages = packages;
        this.actor = actor;
        this.clock = clock;
        this.defaults = defaults;
    }

    /** Beginning twice changes nothing. */
    public void begin(String lotRole) {
        if (transitions.existsById(lotRole)) {
            return;
        }
        LotRoleView place = tenders.lotRole(lotRole);
        List<ContractView> signed = contracts.ofLotRole(lotRole).stream()
                .filter(contract -> contract.status() == ContractStatus.SIGNED)
                .toList();
        LocalDate start = signed.stream()
                .map(ContractView::startsOn)
                .min(LocalDate::compareTo)
                .orElseGet(() -> plannedStart(place));
        boolean replaced = !place.incumbent().isBlank()
                && signed.stream()
                        .noneMatch(contract -> contract.supplierName().equalsIgnoreCase(place.incumbent())
                                || contract.supplier().equalsIgnoreCase(place.incumbent()));
        LocalDate end = start.plusMonths(defaults.transitionMonths()).minusDays(1);
        String service = "%s %s".formatted(tenders.tender(place.tender()).title(), place.title());
        transitions.save(new Transition(place, start, end, replaced, templates.itemsFor(service, start)));
    }

    private LocalDate plannedStart(LotRoleView place) {
        TermView term = tenders.tender(place.tender()).term();
        return term == null ? LocalDate.now(clock) : term.startsOn();
    }

    public void plan(String lotRole, String lead, String plan, String itemsDone) {
        change(lotRole, transition -> transition.plan(lead, plan, itemsDone, actor.get(), today()));
    }

    public void done(String lotRole, String itemsDone) {
        refuseUnlessContractManager();
        change(lotRole, transition -> transition.done(itemsDone, actor.get(), today()));
    }

    public void except(String lotRole, int item, String because) {
        refuseUnlessContractManager();
        change(lotRole, transition -> transition.except(item, because));
    }

    private void refuseUnlessContractManager() {
        Refusal.unless(
                actor.get().has(Role.CONTRACT_MANAGER), "", "only a contract manager keeps the list of a transition");
    }

    public void decideCutOver(String lotRole, String forNew, String forOutstanding, @Nullable LocalDate from) {
        change(
                lotRole,
                transition -> transition.decideCutOver(
                        ReferralRule.of("newReferrals", forNew),
                        ReferralRule.of("outstandingReferrals", forOutstanding),
                        from,
                        actor.get()));
    }

    public void decideGoNoGo(String lotRole, String decision, String reason, @Nullable LocalDate newDay) {
        Actor by = actor.get();
        Refusal.unless(by.has(Role.MANAGER), "", "only a manager decides that a cut-over goes ahead");
        Refusal.unless(
                decision.equals("go") || decision.equals("no-go"),
                "decision",
                "choose whether the cut-over goes ahead");
        change(lotRole, transition -> transition.decideGoNoGo(decision.equals("go"), reason, newDay, by, today()));
    }

    @Transactional(readOnly = true)
    public boolean isGo(String lotRole) {
        return transitions.transition(lotRole).isGo();
    }

    @Transactional(readOnly = true)
    public LocalDate cutOverOn(String lotRole) {
        return transitions.transition(lotRole).cutOverOn();
    }

    @Transactional(readOnly = true)
    public boolean isIncumbentReplaced(String lotRole) {
        return transitions.transition(lotRole).isIncumbentReplaced();
    }

    public void planServiceUsers(String lotRole, String plan) {
        change(lotRole, transition -> transition.planServiceUsers(plan));
    }

    public void close(String lotRole, String itemsDone, String exceptedBecause) {
        long waiting = packages.countByLotRoleAndStatus(lotRole, PackageStatus.WAITING);
        change(lotRole, transition -> transition.close(itemsDone, exceptedBecause, waiting, actor.get(), today()));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    @Transactional(readOnly = true)
    public LocalDate endsOn(String lotRole) {
        return transitions.transition(lotRole).endsOn();
    }

    @Transactional(readOnly = true)
    public Optional<TransitionView> find(String lotRole) {
        return transitions.findById(lotRole).map(Transition::view);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<CutOver> ofLotRole(String lotRole) {
        return transitions.findById(lotRole).flatMap(Transition::cutOver);
    }

    private void change(String lotRole, Consumer<Transition> change) {
        Transition transition = transitions.transition(lotRole);
        change.accept(transition);
        transitions.save(transition);
    }
}
