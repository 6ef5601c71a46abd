package org.tenderway.contract.domain;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tenderway.accreditation.AccreditationView;
import org.tenderway.accreditation.Accreditations;
import org.tenderway.accreditation.AgreementEnds;
import org.tenderway.accreditation.ListExtended;
import org.tenderway.accreditation.ProviderAccredited;
import org.tenderway.contract.ContractOrigin;
import org.tenderway.contract.ContractParticulars;
import org.tenderway.contract.ContractStatus;
import org.tenderway.contract.ContractTerminated;
import org.tenderway.contract.ContractTerms;
import org.tenderway.contract.NewContract;
import org.tenderway.contract.domain.register.Particulars;
import org.tenderway.identity.CurrentActor;
import org.tenderway.vocabulary.Refusal;

/** Gives every accredited provider one contract, which ends when its list does. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class AccreditedContracts {

    private final StoredContracts stored;
    private final Accreditations accreditations;
    private final AgreementEnds agreements;
    private final Particulars particulars;
    private final CurrentActor actor;
    private final Clock clock;

    AccreditedContracts(
            StoredContracts stored,
            Accreditations accreditations,
            AgreementEnds agreements,
            Particulars particulars,
            CurrentActor actor,
            Clock clock) {
        this.stored = stored;
        this.accreditations = accreditations;
        this.agreements = agreements;
        this.particulars = particulars;
        this.actor = actor;
        this.clock = clock;
    }

    /** A provider accredited again keeps the contract that it has; one that ended is followed by a second. */
    @EventListener
    void on(ProviderAccredited fact) {
        int number = 1;
        String reference = reference(fact.subject(), number);
        while (stored.existsById(reference)) {
            if (stored.contract(reference).status() == ContractStatus.SIGNED) {
                return;
            }
            reference = reference(fact.subject(), ++number);
        }
        AccreditationView provider = accreditations
                .find(fact.subject())
                .orElseThrow(() -> Refusal.because("there is no accreditation %s".formatted(fact.subject())));
        NewContract entry = entry(provider);
        stored.saveAndFlush(Contract.registered(reference, entry, actor.get(), LocalDate.now(clock)));
        particulars.keep(reference, provider.supplierName(), entry.particulars(), entry.terms());
    }

    @EventListener
    void on(ListExtended fact) {
        LocalDate today = LocalDate.now(clock);
        for (AccreditationView provider : accreditations.ofList(fact.subject())) {
            for (Contract contract : stored.findByAccreditationOrderByReference(provider.reference())) {
                if (contract.status() == ContractStatus.SIGNED && !contract.isOver(today)) {
                    contract.extend(fact.endsOn(), fact.what(), actor.get(), today);
                    stored.save(contract);
                }
            }
        }
    }

    /** Nobody stays accredited whose only contract was terminated. */
    @EventListener
    void on(ContractTerminated fact) {
        String accreditation = stored.contract(fact.subject()).accreditation();
        if (!accreditation.isEmpty()
                && stored.findByAccreditationOrderByReference(accreditation).stream()
                        .noneMatch(contract -> contract.status() == ContractStatus.SIGNED)) {
            agreements.terminated(accreditation, fact.why());
        }
    }

    private static String reference(String accreditation, int number) {
        return number == 1 ? accreditation + "-C" : "%s-C%d".formatted(accreditation, number);
    }

    private static NewContract entry(AccreditationView provider) {
        LocalDate from = provider.accreditedFrom();
        LocalDate until = provider.endsOn();
        if (from == null || until == null) {
            throw Refusal.because("%s is not accredited".formatted(provider.home()));
        }
        return new NewContract(
                provider.caseReference(),
                "%s: %s".formatted(provider.registration().label(), provider.home()),
                provider.supplier(),
                from,
                until,
                provider.ceilingEnd(),
                null,
                "",
                ContractOrigin.ACCREDITED,
                provider.reference(),
                ContractTerms.NONE,
                new ContractParticulars(provider.registration().label(), ""));
    }
}
