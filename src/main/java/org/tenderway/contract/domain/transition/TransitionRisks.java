package org.tenderway.contract.domain.transition;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenderway.contract.ContractStatus;
import org.tenderway.contract.ContractView;
import org.tenderway.contract.Contracts;
import org.tenderway.identity.CurrentActor;
import org.tenderway.identity.Role;
import org.tenderway.vocabulary.Refusal;

/** What may go wrong in a transition, and which old contracts run beside the new ones. */
@Service
@Transactional
public class TransitionRisks {

    private final Transitions transitions;
    private final Risks risks;
    private final Contracts contracts;
    private final CurrentActor actor;

    TransitionRisks(Transitions transitions, Risks risks, Contracts contracts, CurrentActor actor) {
        this.transitions = transitions;
        this.risks = risks;
        this.contracts = contracts;
        this.actor = actor;
    }

    public void add(String lotRole, RiskView typed) {
        refuseUnlessContractManager();
        transitions.transition(lotRole);
        String id = "%s-K%d"
                .formatted(lotRole, risks.findByLotRoleOrderById(lotRole).size() + 1);
        risks.save(new Risk(id, lotRole, typed));
    }

    public void close(String id) {
        refuseUnlessContractManager();
        Risk risk = risks.findById(id).orElseThrow(() -> Refusal.because("there is no such risk"));
        risk.close();
        risks.save(risk);
    }

    private void refuseUnlessContractManager() {
        Refusal.unless(actor.get().has(Role.CONTRACT_MANAGER), "", "only a contract manager keeps the list of risks");
    }

    @Transactional(readOnly = true)
    public List<RiskView> of(String lotRole) {
        return risks.findByLotRoleOrderById(lotRole).stream().map(Risk::view).toList();
    }

    /** Old contracts of the case that were in force when the new ones began, or ended shortly before. */
    @Transactional(readOnly = true)
    public List<Overlap> overlaps(String lotRole) {
        TransitionView transition = transitions.transition(lotRole).view();
        LocalDate cutOver = transition.cutOverOn();
        LocalDate takesOver = cutOver == null ? transition.endsOn() : cutOver;
        return contracts.of(transition.caseReference()).stream()
                .filter(contract -> contract.legacy() && contract.status() != ContractStatus.WITHDRAWN)
                .map(contract -> overlap(contract, transition.startsOn(), takesOver))
                .filter(overlap -> overlap.days() > 0 || overlap.endsBeforeCutOver())
                .toList();
    }

    private static Overlap overlap(ContractView old, LocalDate start, LocalDate takesOver) {
        LocalDate from = old.startsOn().isAfter(start) ? old.startsOn() : start;
        return new Overlap(
                old.reference(),
                old.title(),
                from,
                old.endsOn(),
                Math.max(0, ChronoUnit.DAYS.between(from, old.endsOn()) + 1),
                old.endsOn().plusDays(1).isBefore(takesOver));
    }
}
