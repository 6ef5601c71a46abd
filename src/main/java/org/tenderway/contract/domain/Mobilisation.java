package org.tenderway.contract.domain;

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
import org.tenderway.tender.LotRoleView;
import org.tenderway.tender.Tenders;
import org.tenderway.tender.TermView;

/** Leads a lot-role from its old providers to the new. */
@Service
@Transactional
public class Mobilisation implements CutOvers {

    private final Transitions transitions;
    private final Contracts contracts;
    private final Tenders tenders;
    private final Clock clock;
    private final ContractDefaults defaults;

    Mobilisation(
            Transitions transitions, Contracts contracts, Tenders tenders, Clock clock, ContractDefaults defaults) {
        this.transitions = transitions;
        this.contracts = contracts;
        this.tenders = tenders;
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
        transitions.save(new Transition(place, start, end, replaced));
    }

    private LocalDate plannedStart(LotRoleView place) {
        TermView term = tenders.tender(place.tender()).term();
        return term == null ? LocalDate.now(clock) : term.startsOn();
    }

    public void plan(String lotRole, String lead, String plan, MobilisationChecks checks) {
        change(lotRole, transition -> transition.plan(lead, plan, checks.done()));
    }

    public void decideCutOver(String lotRole, String forNew, String forOutstanding, @Nullable LocalDate from) {
        change(
                lotRole,
                transition -> transition.decideCutOver(
                        ReferralRule.of("newReferrals", forNew),
                        ReferralRule.of("outstandingReferrals", forOutstanding),
                        from));
    }

    @Transactional(readOnly = true)
    public boolean isIncumbentReplaced(String lotRole) {
        return transitions.transition(lotRole).isIncumbentReplaced();
    }

    public void planServiceUsers(String lotRole, String plan) {
        change(lotRole, transition -> transition.planServiceUsers(plan));
    }

    public void close(String lotRole, MobilisationChecks checks, String exceptedBecause) {
        LocalDate today = LocalDate.now(clock);
        change(lotRole, transition -> transition.close(checks.done(), exceptedBecause, today));
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
