package org.tenderway.contract.domain;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenderway.award.AwardView;
import org.tenderway.award.Awards;
import org.tenderway.contract.ContractStatus;
import org.tenderway.governance.ClearanceView;
import org.tenderway.governance.DecisionView;
import org.tenderway.governance.Decisions;
import org.tenderway.identity.Actor;
import org.tenderway.identity.CurrentActor;
import org.tenderway.identity.Role;
import org.tenderway.tender.LotRoleView;
import org.tenderway.tender.TenderView;
import org.tenderway.tender.Tenders;
import org.tenderway.vocabulary.Refusal;

/** The only way to a signed contract: every gate is asked afresh, whoever or whatever calls. */
@Service
@Transactional
public class Signing {

    private final StoredContracts stored;
    private final Signatures signatures;
    private final Awards awards;
    private final Tenders tenders;
    private final Decisions decisions;
    private final Gaps gaps;
    private final CurrentActor actor;
    private final Clock clock;

    Signing(
            StoredContracts stored,
            Signatures signatures,
            Awards awards,
            Tenders tenders,
            Decisions decisions,
            Gaps gaps,
            CurrentActor actor,
            Clock clock) {
        this.stored = stored;
        this.signatures = signatures;
        this.awards = awards;
        this.tenders = tenders;
        this.decisions = decisions;
        this.gaps = gaps;
        this.actor = actor;
        this.clock = clock;
    }

    public void completeGateList(String reference, GateChecks checks) {
        checks.refuseUnlessComplete();
        Actor by = actor.get();
        Refusal.unless(by.has(Role.PROCUREMENT_OFFICER), "", "only a procurement officer completes the gate list");
        Contract contract = stored.contract(reference);
        contract.completeGateList(checks.by(by, LocalDate.now(clock)));
        stored.save(contract);
    }

    /** Signs, or says that the contract will not be signed when a reason for that is given. */
    public void settle(String reference, boolean confirmed, String withdrawnBecause) {
        if (withdrawnBecause.isBlank()) {
            Refusal.unless(confirmed, "confirm", "confirm that you sign, or say why the contract will not be signed");
            sign(reference);
        } else {
            withdraw(reference, withdrawnBecause);
        }
    }

    public void sign(String reference) {
        LocalDate today = LocalDate.now(clock);
        Actor by = actor.get();
        Contract contract = stored.contract(reference);
        Refusal.unless(
                contract.status() == ContractStatus.PREPARED,
                "",
                "only a prepared contract can be signed; %s is not".formatted(reference));
        String lotRole = contract.lotRole().orElseThrow();
        LocalDate firstSigningDate = awards.clearForSignature(lotRole, reference, today);
        GateList gateList = contract.gateList();
        SigningGate.refuseUnlessAllOpen(reference, factsFor(lotRole, gateList, by));
        // The database asks the award for its clearance when the signature row arrives, so that goes first.
        stored.flush();
        if (gateList != null) {
            signatures.saveAndFlush(new Signature(
                    reference, lotRole, today, firstSigningDate, gateList.gatesBy(), by.userId(), by.name()));
        }
        contract.sign(today);
        stored.saveAndFlush(contract);
    }

    private void withdraw(String reference, String reason) {
        Refusal.unless(
                actor.get().has(Role.MANAGER),
                "withdrawnBecause",
                "only a manager decides that a contract is not signed");
        Contract contract = stored.contract(reference);
        contract.withdraw(reason);
        stored.save(contract);
        LotRoleView place = tenders.lotRole(contract.lotRole().orElseThrow());
        int left = (int) stored.findByLotRoleOrderByReference(place.reference()).stream()
                .filter(other -> other.status() != ContractStatus.WITHDRAWN)
                .count();
        gaps.found(place, left, reason);
    }

    @Transactional(readOnly = true)
    public boolean isSigned(String reference) {
        return stored.contract(reference).status() == ContractStatus.SIGNED;
    }

    /** Null while the award has not been announced. */
    @Transactional(readOnly = true)
    public @Nullable LocalDate firstSigningDay(String reference) {
        return stored.contract(reference)
                .lotRole()
                .flatMap(awards::find)
                .map(AwardView::firstSigningDate)
                .orElse(null);
    }

    private SigningFacts factsFor(String lotRole, @Nullable GateList gateList, Actor by) {
        TenderView tender = tenders.tender(tenders.lotRole(lotRole).tender());
        List<ClearanceView> clearances = decisions
                .onSubject(tender.reference())
                .map(DecisionView::clearances)
                .orElse(List.of());
        return new SigningFacts(tender.impactAssessment(), clearances, gateList, by);
    }
}
