package org.tenderway.contract.domain;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tenderway.contract.domain.register.Entry;
import org.tenderway.contract.domain.register.NumberedContract;
import org.tenderway.identity.Actor;
import org.tenderway.vocabulary.CaseReference;

@Component
@Transactional(propagation = Propagation.MANDATORY)
class EntryByTheHundred implements Entry {

    private final StoredContracts stored;
    private final EntityManager entities;

    EntryByTheHundred(StoredContracts stored, EntityManager entities) {
        this.stored = stored;
        this.entities = entities;
    }

    @Override
    public void enter(List<NumberedContract> some, Actor by, LocalDate today) {
        for (NumberedContract each : some) {
            stored.save(
                    each.past()
                            ? Contract.recorded(each.reference(), each.contract(), by, today)
                            : Contract.registered(each.reference(), each.contract(), by, today));
        }
        entities.flush();
        entities.clear();
    }

    @Override
    public int nextNumber(CaseReference caseReference) {
        return stored.countByReferenceStartingWith(caseReference + "-OLD-") + 1;
    }
}
