package org.tenderway.contract.domain;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tenderway.contract.ContractOrigin;
import org.tenderway.contract.ContractStatus;
import org.tenderway.contract.ContractView;
import org.tenderway.contract.NewContract;
import org.tenderway.identity.Actor;
import org.tenderway.tender.TermView;
import org.tenderway.vocabulary.Refusal;

/** One contract: prepared from an award or registered as it stands, signed, extended, prompted, ended. */
@Entity
@Table(name = "contract")
class Contract extends ContractStanding {

    @Embedded
    private Term term;

    private @Nullable LocalDate signedOn;

    private @Nullable String signature;

    @Embedded
    private @Nullable GateList gateList;

    protected Contract() {}

    private Contract(ContractFacts named, @Nullable String lotRole, String supplier, ContractStatus status, Term term) {
        super(named, lotRole, supplier, status);
        this.term = term;
    }

    static Contract prepared(ContractFacts named, String lotRole, String supplier, TermView planned) {
        var term = new Term(planned.startsOn(), planned.endsOn(), planned.ceilingEnd());
        var contract = new Contract(named, lotRole, supplier, ContractStatus.PREPARED, term);
        contract.registerEvent(named.prepared(term));
        return contract;
    }

    static Contract registered(String reference, NewContract entry, Actor by, LocalDate today) {
        Contract contract = asItStands(reference, entry, ContractStatus.SIGNED, by, today);
        Term term = contract.term;
        Refusal.unless(
                !term.isOver(today),
                "endsOn",
                "the contract ended on %s; only running contracts are registered".formatted(Days.plain(term.endsOn())));
        term.watchFrom(today);
        contract.registerEvent(contract.facts().registered(term, entry.extensionReason()));
        return contract;
    }

    /** One that had ended before it came: history, with nothing left to watch. */
    static Contract recorded(String reference, NewContract entry, Actor by, LocalDate today) {
        Contract contract = asItStands(reference, entry, ContractStatus.ENDED, by, today);
        contract.registerEvent(contract.facts().recorded(contract.term));
        return contract;
    }

    private static Contract asItStands(
            String reference, NewContract entry, ContractStatus status, Actor by, LocalDate today) {
        var named = new ContractFacts(
                entry.caseReference(), reference, entry.title().strip());
        var term = new Term(entry.startsOn(), entry.endsOn(), entry.ceilingEnd());
        var contract = new Contract(named, null, entry.supplier(), status, term);
        if (entry.origin() == ContractOrigin.ACCREDITED) {
            contract.isGivenBy(entry.accreditation());
        }
        LocalDate extendedTo = entry.extendedTo();
        if (extendedTo != null) {
            term.lengthen(extendedTo, entry.extensionReason(), by, today);
        }
        return contract;
    }

    void completeGateList(GateList list) {
        Refusal.unless(
                status() == ContractStatus.PREPARED,
                "",
                "the gate list belongs before the signature; contract %s is %s".formatted(reference(), word()));
        gateList = list;
        registerEvent(facts().gateListCompleted(list.gateNote()));
    }

    /** Called by {@link Signing} once every gate is open and the signature row stands. */
    void sign(LocalDate today) {
        moveTo(ContractStatus.SIGNED);
        term.beginNotBefore(today);
        term.watchFrom(today);
        signature = reference();
        signedOn = today;
        registerEvent(facts().signed());
    }

    void withdraw(String reason) {
        Refusal.unless(!reason.isBlank(), "withdrawnBecause", "say why the contract will not be signed");
        moveTo(ContractStatus.WITHDRAWN);
        registerEvent(facts().withdrawn(reason));
    }

    void extend(@Nullable LocalDate newEnd, String reason, Actor by, LocalDate today) {
        Refusal.unless(
                !status().isOver() && !term.isOver(today),
                "newEnd",
                "the contract ended on %s; an extension cannot be taken up after expiry"
                        .formatted(Days.plain(term.endsOn())));
        refuseUnlessInForce("newEnd");
        if (newEnd == null) {
            throw new Refusal("newEnd", "enter the new last day of the contract");
        }
        term.lengthen(newEnd, reason, by, today);
        term.watchFrom(today);
        registerEvent(facts().extended(term, reason.strip()));
    }

    void raiseCeiling(LocalDate newCeiling) {
        refuseUnlessInForce("newEnd");
        term.raiseCeiling(newCeiling);
    }

    Optional<LocalDate> promptDay(PromptLadder ladder) {
        return status() == ContractStatus.SIGNED ? term.promptDay(ladder) : Optional.empty();
    }

    void prompt(LocalDate today) {
        refuseUnlessInForce("");
        term.asked(today);
        registerEvent(facts().prompted(term));
    }

    void letEnd(String reason) {
        refuseUnlessInForce("decision");
        Refusal.unless(!reason.isBlank(), "reason", "say why the contract is not extended");
        term.letEnd();
        registerEvent(facts().lettingEnd(term, reason.strip()));
    }

    void decideLater(String reason) {
        registerEvent(facts().leftOpen(reason.strip()));
    }

    /** The end moves forward to the last day; a later one than agreed it can never be. */
    void terminate(LocalDate lastDay, String reason) {
        refuseUnlessInForce("");
        term.shorten(lastDay);
        moveTo(ContractStatus.TERMINATED);
        registerEvent(facts().terminated(term, reason));
    }

    boolean isOver(LocalDate today) {
        return status().isOver() || term.isOver(today);
    }

    void end(LocalDate today) {
        Refusal.unless(
                term.isOver(today), "", "the contract runs to the end of %s".formatted(Days.plain(term.endsOn())));
        moveTo(ContractStatus.ENDED);
        registerEvent(facts().ended(term));
    }

    /** An old contract that was extended already has its successor on the way. */
    boolean wantsSuccessor() {
        return !isLegacy() || !term.isExtended();
    }

    ContractView view(String supplierName, PromptLadder ladder) {
        return new ContractView(
                reference(),
                caseReference(),
                lotRole().orElse(""),
                title(),
                supplier(),
                supplierName,
                status(),
                term.startsOn(),
                term.endsOn(),
                term.ceilingEnd(),
                signedOn,
                term.lastExtension(),
                isLegacy(),
                origin(),
                accreditation(),
                promptDay(ladder).orElse(null),
                term.initialEnd());
    }

    ContractHistory history() {
        return term.history();
    }

    LocalDate endsOn() {
        return term.endsOn();
    }

    @Nullable
    GateList gateList() {
        return gateList;
    }
}
