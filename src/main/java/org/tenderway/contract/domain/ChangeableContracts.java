package org.tenderway.contract.domain;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenderway.contract.ContractStatus;
import org.tenderway.contract.ContractTerms;
import org.tenderway.contract.ContractView;
import org.tenderway.contract.Contracts;
import org.tenderway.identity.Actor;
import org.tenderway.regime.Regime;
import org.tenderway.tender.Tenders;
import org.tenderway.vocabulary.Money;
import org.tenderway.vocabulary.Refusal;

/** What a change of a contract may ask of it and do to it; the contract itself keeps its rules. */
@Service
@Transactional
public class ChangeableContracts {

    /** SI 2024/716 reg 5: what was begun before this day stays under the Regulations of 2015. */
    private static final LocalDate ACT_IN_FORCE = LocalDate.of(2025, 2, 24);

    private final StoredContracts stored;
    private final Contracts contracts;
    private final Tenders tenders;
    private final Clock clock;

    ChangeableContracts(StoredContracts stored, Contracts contracts, Tenders tenders, Clock clock) {
        this.stored = stored;
        this.contracts = contracts;
        this.tenders = tenders;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public ContractView contract(String reference) {
        return contracts
                .find(reference)
                .orElseThrow(() -> Refusal.because("there is no contract %s".formatted(reference)));
    }

    @Transactional(readOnly = true)
    public ContractView inForce(String reference) {
        ContractView contract = contract(reference);
        Refusal.unless(
                contract.status() == ContractStatus.SIGNED
                        && !LocalDate.now(clock).isAfter(contract.endsOn()),
                "",
                "contract %s is not in force".formatted(reference));
        return contract;
    }

    /** What the contract says about its own end. */
    @Transactional(readOnly = true)
    public ContractTerms terms(String reference) {
        return stored.contract(reference).term().terms();
    }

    /**
     * The law of the procurement that gave the contract. Of a contract that was entered as it stood only its start is
     * known: before the Act it was procured under the Regulations, and later the Act's full duties are the cautious view.
     */
    @Transactional(readOnly = true)
    public Regime regime(String reference) {
        ContractView contract = contract(reference);
        return tenders.findLotRole(contract.lotRole())
                .flatMap(place -> tenders.find(place.tender()))
                .map(tender -> tender.regime())
                .orElseGet(() -> contract.startsOn().isBefore(ACT_IN_FORCE) ? Regime.PCR2015 : Regime.PA2023);
    }

    /** Moves the end by a variation; every rule of an extension holds but the ceiling, which the ground may pass. */
    public void vary(String reference, LocalDate newEnd, String reason, Actor by) {
        Contract contract = stored.contract(reference);
        contract.raiseCeiling(newEnd);
        contract.extend(newEnd, reason, by, LocalDate.now(clock));
        stored.save(contract);
    }

    @Transactional(readOnly = true)
    public boolean isLettingEnd(String reference) {
        return stored.contract(reference).history().lettingEnd();
    }

    /** The value on which it was awarded, options included, where the register holds one. */
    @Transactional(readOnly = true)
    public Optional<Money> firstValue(String reference) {
        stored.contract(reference);
        return Optional.empty();
    }

    /** @param lastDay the last day on which the contract is in force */
    public void terminate(String reference, LocalDate lastDay, String reason) {
        Contract contract = stored.contract(reference);
        contract.terminate(lastDay, reason);
        stored.save(contract);
    }
}
