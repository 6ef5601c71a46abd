package org.tenderway.contract.domain;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
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
class Contract extends ContractRunning {

    private @Nullable LocalDate signedOn;

    private @Nullable String signature;

    @Embedded
    private @Nullable GateList gateList;

    protected Contract() {}

    private Contract(ContractFacts named, @Nullable String lotRole, String supplier, ContractStatus status, Term term) {
        super(named, lotRole, supplier, status, term);
    }

    static Contract prepared(ContractFacts named, String lotRole, String supplier, TermView planned) {
        var term = new Term(planned.startsOn(), planned.endsOn(), planned.ceilingEnd());
        var contract = new Contract(named, lotRole, supplier, ContractStatus.PREPARED, term);
        contract.registerEvent(named.prepared(term));
        return contract;
    }

    static Contract registered(String reference, NewContract entry, Actor by, LocalDate today) {
        Contract contract = asItStands(reference, entry, ContractStatus.SIGNED, by, today);
        Term term = contract.term();
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
        contract.registerEvent(contract.facts().recorded(contract.term()));
        return contract;
    }

    private static Contract asItStands(
            String reference, NewContract entry, ContractStatus status, Actor by, LocalDate today) {
        var named = new ContractFacts(
                entry.caseReference(), reference, entry.title().strip());
        var term = new Term(entry.startsOn(), entry.endsOn(), entry.ceilingEnd()).saying(entry.terms());
        var contract = new Contract(named, null, entry.supplier(), status, term);
        if (entry.origin() == ContractOrigin.ACCREDITED) {
            contract.isGivenBy(entry.accreditation());
        }
        contract.isDescribed(entry.particulars());
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
        term().beginNotBefore(today);
        term().watchFrom(today);
        signature = reference();
        signedOn = today;
        registerEvent(facts().signed());
    }

    void withdraw(String reason) {
        Refusal.unless(!reason.isBlank(), "withdrawnBecause", "say why the contract will not be signed");
        moveTo(ContractStatus.WITHDRAWN);
        registerEvent(facts().withdrawn(reason));
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
                term().startsOn(),
                term().endsOn(),
                term().ceilingEnd(),
                signedOn,
                term().lastExtension(),
                isLegacy(),
                origin(),
                accreditation(),
                promptDay(ladder).orElse(null),
                term().initialEnd());
    }

    @Nullable
    GateList gateList() {
        return gateList;
    }
}
