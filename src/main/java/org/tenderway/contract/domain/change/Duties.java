package org.tenderway.contract.domain.change;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenderway.contract.ContractEnded;
import org.tenderway.contract.ContractTerminated;
import org.tenderway.contract.ContractView;
import org.tenderway.contract.domain.ChangeableContracts;
import org.tenderway.identity.Actor;
import org.tenderway.identity.CurrentActor;
import org.tenderway.identity.Role;
import org.tenderway.regime.DeadlineAnswer;
import org.tenderway.regime.Deadlines;
import org.tenderway.regime.Regime;
import org.tenderway.vocabulary.Refusal;

/** The statutory notices that contracts owe, each with its last day. */
@Service
@Transactional
public class Duties {

    private static final String TERMINATION_NOTICE = "UK11_CONTRACT_TERMINATION";

    private final StoredDuties stored;
    private final ChangeableContracts contracts;
    private final Deadlines deadlines;
    private final CurrentActor actor;
    private final Clock clock;

    Duties(StoredDuties stored, ChangeableContracts contracts, Deadlines deadlines, CurrentActor actor, Clock clock) {
        this.stored = stored;
        this.contracts = contracts;
        this.deadlines = deadlines;
        this.actor = actor;
        this.clock = clock;
    }

    /** The Act asks for the notice however a contract comes to its end. */
    @EventListener
    void on(ContractTerminated fact) {
        terminationNotice(fact.subject(), "the contract was terminated");
    }

    @EventListener
    void on(ContractEnded fact) {
        terminationNotice(fact.subject(), "the contract has run out");
    }

    private void terminationNotice(String reference, String because) {
        Regime regime = contracts.regime(reference);
        if (regime == Regime.PA2023 || regime == Regime.PA2023_LT) {
            ContractView contract = contracts.contract(reference);
            DeadlineAnswer counted = deadlines.answer(TERMINATION_NOTICE, contract.endsOn());
            record(
                    reference,
                    contract,
                    "UK11",
                    "The contract termination notice (UK11)",
                    because,
                    counted.source(),
                    counted.day());
        }
    }

    /** Recording the same duty twice changes nothing. */
    void record(
            String cause,
            ContractView contract,
            String code,
            String title,
            String because,
            String source,
            LocalDate due) {
        String id = "%s-%s".formatted(cause, code);
        if (!stored.existsById(id)) {
            stored.save(new Duty(id, contract, code, title, because, source, due));
        }
    }

    public void meet(String id, @Nullable LocalDate publishedOn, String evidence) {
        Actor by = actor.get();
        Refusal.unless(
                by.has(Role.CONTRACT_MANAGER) || by.has(Role.PROCUREMENT_OFFICER),
                "",
                "only a contract manager or a procurement officer records a published notice");
        Duty duty = stored.findById(id).orElseThrow(() -> Refusal.because("there is no such duty"));
        LocalDate today = LocalDate.now(clock);
        duty.meet(publishedOn == null ? today : publishedOn, evidence, by, today);
        stored.save(duty);
    }

    @Transactional(readOnly = true)
    public List<DutyView> of(String contract) {
        return stored.findByContractOrderByDueOnAscIdAsc(contract).stream()
                .map(Duty::view)
                .toList();
    }
}
