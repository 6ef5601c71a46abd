package org.tenderway.contract.domain;

import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenderway.award.AwardConfirmed;
import org.tenderway.award.AwardNotMade;
import org.tenderway.award.AwardView;
import org.tenderway.award.Awards;
import org.tenderway.contract.ContractParticulars;
import org.tenderway.contract.ContractStatus;
import org.tenderway.contract.ContractTerms;
import org.tenderway.contract.domain.register.Particulars;
import org.tenderway.supplier.SupplierView;
import org.tenderway.supplier.Suppliers;
import org.tenderway.tender.LotRoleView;
import org.tenderway.tender.Tenders;
import org.tenderway.tender.TermView;
import org.tenderway.vocabulary.Refusal;

/** Makes one contract ready for each preferred supplier of a confirmed award, and sees the places that stay empty. */
@Service
@Transactional
public class ContractPreparation {

    private final StoredContracts stored;
    private final Awards awards;
    private final Tenders tenders;
    private final Suppliers suppliers;
    private final Gaps gaps;
    private final Particulars particulars;

    ContractPreparation(
            StoredContracts stored,
            Awards awards,
            Tenders tenders,
            Suppliers suppliers,
            Gaps gaps,
            Particulars particulars) {
        this.particulars = particulars;
        this.stored = stored;
        this.awards = awards;
        this.tenders = tenders;
        this.suppliers = suppliers;
        this.gaps = gaps;
    }

    @EventListener
    void on(AwardConfirmed fact) {
        prepare(fact.subject());
    }

    @EventListener
    void on(AwardNotMade fact) {
        String lotRole = fact.subject();
        stored.findByLotRoleOrderByReference(lotRole).stream()
                .filter(contract -> contract.status() == ContractStatus.PREPARED)
                .forEach(contract -> {
                    contract.withdraw(fact.why().isBlank() ? "the award was not made" : fact.why());
                    stored.save(contract);
                });
        gaps.found(tenders.lotRole(lotRole), 0, fact.why());
    }

    /** Prepares what is not prepared yet; asking twice changes nothing. */
    void prepare(String lotRole) {
        AwardView award =
                awards.find(lotRole).orElseThrow(() -> Refusal.because("there is no award for %s".formatted(lotRole)));
        LotRoleView place = tenders.lotRole(lotRole);
        TermView term = tenders.tender(place.tender()).term();
        if (term == null) {
            throw Refusal.because("the term of the contracts of %s is not settled".formatted(place.tender()));
        }
        List<String> preferred = award.preferred();
        for (int i = 0; i < preferred.size(); i++) {
            String reference = "%s-C%d".formatted(lotRole, i + 1);
            if (!stored.existsById(reference)) {
                String supplier = preferred.get(i);
                var named = new ContractFacts(
                        place.caseReference(), reference, "%s: %s".formatted(place.title(), nameOf(supplier)));
                stored.saveAndFlush(Contract.prepared(named, lotRole, supplier, term));
                particulars.keep(reference, nameOf(supplier), ContractParticulars.NONE, ContractTerms.NONE);
            }
        }
        if (preferred.size() < place.places()) {
            gaps.found(place, preferred.size(), "fewer compliant bids than places");
        }
    }

    private String nameOf(String supplier) {
        return suppliers.find(supplier).map(SupplierView::name).orElse(supplier);
    }
}
