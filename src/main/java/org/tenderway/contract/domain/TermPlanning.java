package org.tenderway.contract.domain;

import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenderway.contract.ContractDescribed;
import org.tenderway.contract.ContractExtended;
import org.tenderway.contract.ContractParticulars;
import org.tenderway.contract.ContractRegistered;
import org.tenderway.contract.ContractSigned;
import org.tenderway.contract.ContractStatus;
import org.tenderway.contract.domain.register.Particulars;

/** Counts back from every new end, before its watch sets the first timer. */
@Service
@Transactional
public class TermPlanning {

    private final StoredContracts stored;
    private final CaseCouncils councils;
    private final LastDays lastDays;
    private final Particulars particulars;

    TermPlanning(StoredContracts stored, CaseCouncils councils, LastDays lastDays, Particulars particulars) {
        this.particulars = particulars;
        this.stored = stored;
        this.councils = councils;
        this.lastDays = lastDays;
    }

    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void on(ContractSigned signed) {
        plan(stored.contract(signed.subject()));
    }

    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void on(ContractRegistered registered) {
        plan(stored.contract(registered.subject()));
    }

    /** What a register says anew may change how long a procurement takes; the next prompt moves with it. */
    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void on(ContractDescribed described) {
        stored.findById(described.subject())
                .filter(contract -> contract.status() == ContractStatus.SIGNED)
                .ifPresent(this::plan);
    }

    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void on(ContractExtended extended) {
        plan(stored.contract(extended.subject()));
    }

    void plan(Contract contract) {
        if (contract.accreditation().isEmpty()) {
            EndOfTerm about = about(contract);
            contract.term().question().plan(LastDays.plan(about, lastDays.of(about)));
        }
    }

    /** The last days as they stand now, explained step by step. */
    @Transactional(readOnly = true)
    public Timetable timetable(String reference) {
        return lastDays.of(about(stored.contract(reference)));
    }

    private EndOfTerm about(Contract contract) {
        ContractParticulars known = contract.described().orElseGet(() -> particulars.of(contract.reference()));
        return new EndOfTerm(
                council(contract),
                contract.endsOn(),
                contract.term().ceilingEnd(),
                contract.term().terms(),
                ProcedureKind.of(known.sourcing().procedure()),
                known.value().stated());
    }

    String council(Contract contract) {
        return councils.of(contract.caseReference());
    }
}
