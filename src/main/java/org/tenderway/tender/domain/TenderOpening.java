package org.tenderway.tender.domain;

import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tenderway.plan.LotPlan;
import org.tenderway.plan.ProgrammeOpened;
import org.tenderway.plan.ProgrammeView;
import org.tenderway.plan.Programmes;
import org.tenderway.tender.ProviderRole;

/** Makes one tender for each role that any lot of a programme has places for. */
@Service
class TenderOpening {

    private final Programmes programmes;
    private final StoredTenders tenders;
    private final StoredLotRoles lotRoles;

    TenderOpening(Programmes programmes, StoredTenders tenders, StoredLotRoles lotRoles) {
        this.programmes = programmes;
        this.tenders = tenders;
        this.lotRoles = lotRoles;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(ProgrammeOpened opened) {
        ProgrammeView programme = programmes.programme(opened.caseReference());
        for (ProviderRole role : ProviderRole.values()) {
            List<LotPlan> lots = programme.lots().stream()
                    .filter(lot -> LotRole.places(lot, role) > 0)
                    .toList();
            if (!lots.isEmpty()) {
                create(programme, role, lots);
            }
        }
    }

    private void create(ProgrammeView programme, ProviderRole role, List<LotPlan> lots) {
        Tender tender = tenders.saveAndFlush(new Tender(programme, role));
        lots.forEach(lot -> lotRoles.save(new LotRole(tender, role, lot)));
        tenders.saveAndFlush(tender.created(lots.size()));
    }
}
