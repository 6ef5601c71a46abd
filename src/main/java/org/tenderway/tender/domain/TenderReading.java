package org.tenderway.tender.domain;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenderway.tender.LotRoleView;
import org.tenderway.tender.TenderView;
import org.tenderway.tender.Tenders;
import org.tenderway.vocabulary.CaseReference;
import org.tenderway.vocabulary.CaseSubject;
import org.tenderway.vocabulary.CaseSubjects;
import org.tenderway.vocabulary.Refusal;

/** Shows tenders and lot-roles, and names them in the tasks of every room. */
@Service
@Transactional(readOnly = true)
class TenderReading implements Tenders, CaseSubjects {

    private final StoredTenders tenders;
    private final StoredLotRoles lotRoles;

    TenderReading(StoredTenders tenders, StoredLotRoles lotRoles) {
        this.tenders = tenders;
        this.lotRoles = lotRoles;
    }

    @Override
    public Optional<TenderView> find(String reference) {
        return tenders.findById(reference).map(Tender::view);
    }

    @Override
    public TenderView tender(String reference) {
        return tenders.existing(reference).view();
    }

    @Override
    public List<TenderView> of(CaseReference caseReference) {
        return tenders.findByCaseReferenceOrderByProviderRoleDesc(caseReference.value()).stream()
                .map(Tender::view)
                .toList();
    }

    @Override
    public List<TenderView> published() {
        return tenders.findByNoticePublishedOnIsNotNullOrderByNoticeDeadlineDescReference().stream()
                .map(Tender::view)
                .toList();
    }

    @Override
    public Optional<String> scoringRules(String tender) {
        return tenders.findById(tender).map(Tender::scoringRules).filter(rules -> !rules.isEmpty());
    }

    @Override
    public LotRoleView lotRole(String reference) {
        return findLotRole(reference)
                .orElseThrow(() -> new Refusal.NotTheirs("lotRole", "there is no lot and role " + reference));
    }

    @Override
    public Optional<LotRoleView> findLotRole(String reference) {
        return lotRoles.findById(reference).map(LotRole::view);
    }

    @Override
    public List<LotRoleView> lotRolesOf(String tender) {
        return lotRoles.findByTenderOrderByLotNumber(tender).stream()
                .map(LotRole::view)
                .toList();
    }

    @Override
    public Optional<CaseSubject> subject(String businessKey) {
        return tenders.findById(businessKey)
                .map(tender -> new CaseSubject(businessKey, tender.caseReference(), tender.title()))
                .or(() -> findLotRole(businessKey)
                        .map(lot -> new CaseSubject(businessKey, lot.caseReference(), lot.title())));
    }
}
